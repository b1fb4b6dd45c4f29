#[aisoc_env::service("ueba", spec = 7)]
struct Config;

fn main() {}
