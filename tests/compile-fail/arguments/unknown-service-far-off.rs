#[aisoc_env::service("billing")]
struct Config;

fn main() {}
