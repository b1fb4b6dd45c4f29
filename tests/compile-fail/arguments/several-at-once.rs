#[aisoc_env::service(ueba, specs = "env.yaml", crate = 7)]
struct Config;

fn main() {}
