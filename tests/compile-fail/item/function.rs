#[aisoc_env::service("ueba")]
fn config() {}

fn main() {}
