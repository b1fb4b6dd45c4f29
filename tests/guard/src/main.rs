//! Loads two services from the environment; `run` counts the instructions of `load_ueba` and `load_api`.

use std::hint::black_box;

mod ueba {
    #[aisoc_env::service("ueba")]
    pub struct Config;
}

mod api {
    #[aisoc_env::service("api")]
    pub struct Config;
}

#[inline(never)]
fn load_ueba() -> ueba::Config {
    ueba::Config::from_env_or_exit()
}

#[inline(never)]
fn load_api() -> api::Config {
    api::Config::from_env_or_exit()
}

fn main() {
    black_box(load_ueba());
    black_box(load_api());
}
