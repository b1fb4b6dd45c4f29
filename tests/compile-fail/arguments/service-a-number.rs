#[aisoc_env::service(7)]
struct Config;

fn main() {}
