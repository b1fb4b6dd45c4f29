#[aisoc_env::service("ueba", specs = "env.yaml")]
struct Config;

fn main() {}
