#[aisoc_env::service(
    "grindr",
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
      PORT: {type: port, description: Where it listens.}
"#
)]
struct Config;

fn main() {}
