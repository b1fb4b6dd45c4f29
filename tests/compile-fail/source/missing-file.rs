#[aisoc_env::service("grinder", spec = "nowhere/env.yaml")]
struct Config;

fn main() {}
