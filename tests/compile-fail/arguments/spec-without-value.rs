#[aisoc_env::service("ueba", spec)]
struct Config;

fn main() {}
