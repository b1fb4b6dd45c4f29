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
      PORT: {type: port, default: many, description: Where it listens.}
      SUGAR: {type: integer, max: 3, default: 7, description: How many spoons.}
      PAUSE: {type: durations, description: Rest between two cups.}
"#
)]
struct Config;

fn main() {}
