//! A service whose `main` returns the error of loading, to be called by the tests.

/// The configuration of the agents service, which has a required variable.
#[aisoc_env::service("agents")]
struct Config;

fn main() -> Result<(), aisoc_env::Error> {
    Config::from_env().map(drop)
}
