#[aisoc_env::service("ueba")]
struct Config {
    port: u16,
}

fn main() {
    let config = Config::from_env().unwrap();
    let _: u16 = config.port;
}
