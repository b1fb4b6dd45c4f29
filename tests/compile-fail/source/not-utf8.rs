#[aisoc_env::service("till", spec = "../../../tmp/not-utf8.yaml")]
pub struct Config;

fn main() {}
