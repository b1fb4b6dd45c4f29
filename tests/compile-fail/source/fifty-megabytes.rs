#[aisoc_env::service("till", spec = "../../../tmp/fifty-megabytes.yaml")]
pub struct Config;

fn main() {}
