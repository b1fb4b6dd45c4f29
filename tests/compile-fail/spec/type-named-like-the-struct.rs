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
      ROAST: {type: Roast, default: dark, description: How dark the beans are.}
types:
  Roast:
    description: How dark the beans are.
    values: {light: Fruity., dark: Bitter.}
"#
)]
struct Roast;

fn main() {}
