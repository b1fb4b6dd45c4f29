#[aisoc_env::service(
    "grinder",
    yaml = r#"
format: 1
version: 1.0.0
title: Coffee house
types:
  Roast:
    description: How dark the beans are.
    values: {extra-dark: Bitter., extra_dark: Burnt.}
services:
  grinder:
    title: Grinder
    description: Grinds the beans.
    since: 1.0.0
    variables:
      ROAST: {type: Roast, default: extra-dark, description: Which beans are in the hopper.}
"#
)]
struct Config;

fn main() {
    let _ = Config::from_env().map(|config| config.roast);
}
