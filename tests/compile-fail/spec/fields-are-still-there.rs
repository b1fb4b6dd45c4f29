#[aisoc_env::service(
    "grinder",
    yaml = r#"
format: 1
version: 1.0.0
title: Coffee house
services:
  grinder:
    title: Grinder
    description: Grinds the beans.
    since: 1.0.0
    variables:
      PORT: {type: port, default: 80, description: Where it listens.}
      ROAST: {type: text, defualt: dark, description: How dark the beans are.}
      PAUSE: {type: durations, description: Rest between two cups.}
"#
)]
struct Config;

fn main() {
    let config = Config::from_env().unwrap();
    let _: u16 = config.port;
}
