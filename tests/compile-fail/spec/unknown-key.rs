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
      ROAST: {type: text, defualt: dark, description: How dark the beans are.}
"#
)]
struct Config;

fn main() {}
