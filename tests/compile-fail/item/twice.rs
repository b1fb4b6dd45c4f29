#[aisoc_env::service("ueba")]
#[aisoc_env::service("api")]
struct Config;

fn main() {
    let config = Config::from_env().unwrap();
    let _: u16 = config.port;
}
