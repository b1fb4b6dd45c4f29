#[aisoc_env::service("uebaa")]
struct Config;

fn main() {}
