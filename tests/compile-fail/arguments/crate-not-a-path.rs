#[aisoc_env::service("ueba", crate = 7)]
struct Config;

fn main() {}
