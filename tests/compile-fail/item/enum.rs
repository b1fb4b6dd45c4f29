#[aisoc_env::service("ueba")]
enum Config {
    One,
}

fn main() {
    let config = Config::from_env().unwrap();
    let _: u16 = config.port;
}
