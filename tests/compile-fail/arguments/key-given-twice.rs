#[aisoc_env::service("ueba", crate = aisoc_env, crate = aisoc_env)]
struct Config;

fn main() {}
