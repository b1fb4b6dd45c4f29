#[aisoc_env::service]
struct Config;

fn main() {}
