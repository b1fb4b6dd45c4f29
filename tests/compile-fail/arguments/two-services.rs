#[aisoc_env::service("ueba", "api")]
struct Config;

fn main() {}
