#[aisoc_env::service(
    "grinder",
    yaml = r#"
format: 1
version: 1.0.0
title: Coffee house
types:
  Roast:
    description: How dark the beans are.
    values: {light: Fruity., dark: Bitter.}
services:
  grinder:
    title: Grinder
    description: Grinds the beans.
    since: 1.0.0
    sections:
      roast:
        title: Roast
        description: What is in the hopper.
        variables:
          ROAST: {type: Roast, default: dark, description: How dark the beans are.}
"#
)]
struct Config;

fn main() {}
