#[aisoc_env::service(name = "ueba")]
struct Config;

fn main() {}
