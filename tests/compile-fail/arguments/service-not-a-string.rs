#[aisoc_env::service(ueba)]
struct Config;

fn main() {}
