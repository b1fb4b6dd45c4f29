#[aisoc_env::service("grinder", spec = ".")]
struct Config;

fn main() {}
