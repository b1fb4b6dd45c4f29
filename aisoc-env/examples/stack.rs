//! Every service of the platform, loaded from one environment.
//!
//! ```text
//! cargo run -p aisoc-env --example stack
//! ```

#![expect(clippy::print_stdout, reason = "an example talks to whoever runs it")]

use aisoc_env::{Configuration, Error, Report, Sources};

fn main() {
    let sources = Sources::new().process();
    println!("{:<14}{:>9}  {:>4}  {:>8}", "service", "variables", "set", "warnings");
    let mut broken = Vec::new();
    macro_rules! load {
        ($($module:ident)*) => {
            $(row(
                <aisoc_env::$module::Config as Configuration>::SERVICE.name(),
                aisoc_env::$module::Config::load(&sources).map(|loaded| loaded.report),
                &mut broken,
            );)*
        };
    }
    load!(api agents realtime mcp ingest ueba honeytokens purple_team web enrichment connectors);
    for error in &broken {
        println!("\n{error}");
    }
}

fn row(name: &str, loaded: Result<Report, Error>, broken: &mut Vec<Error>) {
    match loaded {
        Ok(report) => {
            let set = report.entries().iter().filter(|entry| entry.provenance().is_source());
            let (variables, warnings) = (report.entries().len(), report.warnings().len());
            println!("{name:<14}{variables:>9}  {:>4}  {warnings:>8}", set.count());
        }
        Err(error) => {
            println!("{name:<14}does not start");
            broken.push(error);
        }
    }
}
