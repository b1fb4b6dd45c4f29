#[aisoc_env::service("ueba")]
struct Config {}

fn main() {
    let config = Config::from_env().unwrap();
    let _: u16 = config.port;
}
