//! Typed configuration from the environment, from a spec that the compiler enforces.
//!
//! What do you want to do?
//!
//! | | start at |
//! |:--|:--|
//! | look a variable up | the search above, with any of its names; or the [index] from A to Z |
//! | write a service | [A service](#a-service) |
//! | take configuration from files, or test | [Where values come from](#where-values-come-from) |
//! | write a library that any service can use | [Shared types](#shared-types) |
//! | run the platform | [Before a deployment](#before-a-deployment) |
//! | add a variable, or a platform of your own | [The spec](#the-spec) |
//!
//! # The services
//!
//! Each has a page under [`services`], with a table of its variables and a struct, `Config`, whose fields document them. Each is also
//! reachable from the root: `aisoc_env::api` is `aisoc_env::services::api`. Variables that several services read are under [`groups`],
//! enums under [`types`].
//!
//! # A service
//!
//! ```
//! #[aisoc_env::service("ueba")]
//! pub struct Config;
//!
//! let config = Config::from_vars([("PORT", "9000")])?;
//! assert_eq!(config.port, 9000);
//! assert_eq!(config.kafka_output_topic, "ueba.anomalies");
//! # Ok::<(), aisoc_env::Error>(())
//! ```
//!
//! [`service`](macro@service) fills the struct with a field for each variable of the service, and gives it four ways to load:
//!
//! | | reads | a problem |
//! |:--|:--|:--|
//! | `from_env_or_exit()` | the environment of the process | ends the process with [`EX_CONFIG`], after printing all of them |
//! | `from_env()` | the same | is one [`Error`] for all of them |
//! | `load(&sources)` | [`Sources`] in an order of yours | the same; a [`Report`] of every value comes with the configuration |
//! | `from_vars(pairs)` | these pairs, nothing else | the same |
//!
//! [`Configuration`] has the same calls, for code that starts any service; [`SERVICES`] lists the built-in ones.
//!
//! ```
//! use aisoc_env::{Configuration, Error};
//!
//! fn boot<C: Configuration>() -> Result<C, Error> {
//!     println!("starting {}", C::SERVICE.name());
//!     C::from_env()
//! }
//! # assert!(boot::<aisoc_env::ueba::Config>().is_ok());
//! # assert!(aisoc_env::SERVICES.iter().any(|service| service.name() == "ueba"));
//! ```
//!
//! A field is an [`Option`] where there is no default. A secret is a `secrecy::SecretString`: it has to be exposed by name, and nothing
//! here prints it.
//!
//! # Where values come from
//!
//! ```
//! # let folder = std::env::temp_dir();
//! use aisoc_env::Sources;
//!
//! #[aisoc_env::service("honeytokens")]
//! struct Config;
//!
//! let sources = Sources::new()
//!     .pair("HONEYTOKEN_PORT", "9000")        // the first that has a variable wins
//!     .process()
//!     .secrets_dir(folder)?;                  // a file for each variable
//! let loaded = Config::load(&sources)?;
//!
//! assert_eq!(loaded.config.port, 9000);
//! let entry = loaded.report.entry("HONEYTOKEN_PORT").expect("every variable has an entry");
//! assert_eq!(entry.provenance().to_string(), "given in code");
//! # Ok::<(), aisoc_env::Error>(())
//! ```
//!
//! An empty value is not set. [`Sources`] tells the rest: `.env` files, secrets in files, which of several names counts. Tests need no
//! environment at all: `Config::from_vars([("PORT", "9000")])`.
//!
//! # Shared types
//!
//! A section, a group, a closed set is one type, in whatever struct it stands:
//!
//! ```
//! use aisoc_env::Cors;
//! use aisoc_env::api::Oidc;
//!
//! fn signs_in(oidc: &Oidc) -> bool {
//!     oidc.issuer.is_some()
//! }
//!
//! fn may_call(cors: &Cors, origin: &str) -> bool {
//!     cors.allows(origin)
//! }
//!
//! #[aisoc_env::service("api")]
//! struct Config;
//!
//! let config = Config::from_vars([("OIDC_ISSUER", "https://id.example.com")])?;
//! assert!(signs_in(&config.oidc) && may_call(&config.cors, "https://tryaisoc.com"));
//! # Ok::<(), aisoc_env::Error>(())
//! ```
//!
//! # Before a deployment
//!
//! The `aisoc-env` tool (package `aisoc-env-cli`) works from the same spec, for services in every language: `aisoc-env list` names every
//! variable, `aisoc-env docs` writes the reference as one page. A service of this crate says everything that is wrong when it starts, and
//! is stricter in production: documented placeholders, debugging switches and CORS for everybody are refused there.
//!
//! # The spec
//!
//! `spec/env.yaml` of the repository defines every variable; whoever adds one there has its field, documentation and checks after the next
//! build. With `spec = "path/to/env.yaml"` the same works for a platform of your own:
//!
//! ```
//! #[aisoc_env::service(
//!     "till",
//!     yaml = r#"
//!         format: 1
//!         version: 1.0.0
//!         title: Coffee house
//!         services:
//!           till:
//!             title: Till
//!             description: Takes the money.
//!             since: 1.0.0
//!             variables:
//!               TILL_PORT: {type: port, default: 8080, description: Where it listens.}
//!     "#
//! )]
//! struct Till;
//!
//! assert_eq!(Till::from_vars([("TILL_PORT", "9000")])?.till_port, 9000);
//! # Ok::<(), aisoc_env::Error>(())
//! ```
// Where links from the documentation of other crates lead when this crate's stands beside it nowhere.
#![doc(html_root_url = "https://docs.rs/aisoc-env/latest")]
#![allow(hidden_glob_reexports, reason = "a service may have the name of this crate")]

extern crate self as aisoc_env;

// Before the modules: one of them re-exports its macros.
::aisoc_env_macros::reference!();

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use ::aisoc_env_core::finding::{Level, Rule};
pub use ::aisoc_env_core::{
    Address, Configuration, Cors, EX_CONFIG, Error, Issue, Loaded, Networks, Origin, ParseError,
    Pem, Problem, ProblemKind, Provenance, Redact, Redacted, Report, ReportEntry, Service, Sources,
    Value, ValueType, Variable, Variants, Warning, WarningKind,
};
pub use ::aisoc_env_macros::service;
// An item of this crate takes precedence over a service of the same name, which is still found in `services`. Paths in this file begin
// with `::` or `crate`, because a service may have the name of a crate or module.
#[doc(no_inline)]
pub use crate::services::*;
