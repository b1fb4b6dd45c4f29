//! Loads every service of the platform from one environment.
//!
//! ```text
//! cargo run -p aisoc-env --example stack
//! ```

#![expect(clippy::print_stdout, reason = "an example prints its results")]

use aisoc_env::services::{
    agents, api, connectors, enrichment, honeytokens, ingest, mcp, purple_team, realtime, ueba, web,
};
use aisoc_env::{Configuration, Error, Report, Sources};

/// The name of a service, and its report or what is wrong.
type Loaded = (&'static str, Result<Report, Error>);

const SERVICES: [fn(&Sources) -> Loaded; 11] = [
    load::<api::Config>,
    load::<agents::Config>,
    load::<realtime::Config>,
    load::<mcp::Config>,
    load::<ingest::Config>,
    load::<ueba::Config>,
    load::<honeytokens::Config>,
    load::<purple_team::Config>,
    load::<web::Config>,
    load::<enrichment::Config>,
    load::<connectors::Config>,
];

fn load<C: Configuration>(sources: &Sources) -> Loaded {
    (C::SERVICE.name(), C::load(sources).map(|loaded| loaded.report))
}

fn main() {
    let sources = Sources::new().process();
    println!("{:<14}{:>9}  {:>4}  {:>8}", "service", "variables", "set", "warnings");
    let mut errors = Vec::new();
    for load in SERVICES {
        match load(&sources) {
            (name, Ok(report)) => print_row(name, &report),
            (name, Err(error)) => {
                println!("{name:<14}does not start");
                errors.push(error);
            }
        }
    }
    for error in &errors {
        println!("\n{error}");
    }
}

fn print_row(name: &str, report: &Report) {
    let set = report.entries().iter().filter(|entry| entry.provenance().is_source());
    let (variables, warnings) = (report.entries().len(), report.warnings().len());
    println!("{name:<14}{variables:>9}  {:>4}  {warnings:>8}", set.count());
}
