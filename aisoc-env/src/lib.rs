//! Typed configuration from the environment, based on a spec that the compiler enforces.
//!
//! What do you want to do?
//!
//! | | start at |
//! |:--|:--|
//! | look up a variable | the search above, by any of its names; or the [index] from A to Z |
//! | write a service | [A service](#a-service) |
//! | read configuration from files, or test | [Where values come from](#where-values-come-from) |
//! | write a library for several services | [Shared types](#shared-types) |
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
//! [`service`](macro@service) adds a field for each variable of the service to the struct, and four functions that load it:
//!
//! | | reads | if there are problems |
//! |:--|:--|:--|
//! | `from_env_or_exit()` | the environment of the process | prints all of them and exits with [`EX_CONFIG`] |
//! | `from_env()` | the environment of the process | returns one [`Error`] with all of them |
//! | `load(&sources)` | the [`Sources`], in their order | the same; otherwise, a [`Report`] comes with the configuration |
//! | `from_vars(pairs)` | only these pairs | the same as `from_env` |
//!
//! [`Configuration`] has the same functions, for code that loads any service. [`SERVICES`] lists the built-in services.
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
//! A field without a default is an [`Option`]. A secret is a `secrecy::SecretString`: code must expose it explicitly, and no output of
//! this crate contains it.
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
//!     .pair("HONEYTOKEN_PORT", "9000")        // the first source that sets a variable wins
//!     .process()
//!     .secrets_dir(folder)?;                  // one file per variable
//! let loaded = Config::load(&sources)?;
//!
//! assert_eq!(loaded.config.port, 9000);
//! let entry = loaded.report.entry("HONEYTOKEN_PORT").expect("every variable has an entry");
//! assert_eq!(entry.provenance().to_string(), "given in code");
//! # Ok::<(), aisoc_env::Error>(())
//! ```
//!
//! An empty value counts as not set. [`Sources`] documents the rest: `.env` files, secrets in files, the order of names. Tests need no
//! environment: `Config::from_vars([("PORT", "9000")])`.
//!
//! # Shared types
//!
//! A section, a group or an enum is one type, which all structs share:
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
//! The `aisoc-env` tool (package `aisoc-env-cli`) uses the same spec, for services in every language: `aisoc-env check` reports what is
//! wrong with a deployment, `aisoc-env list` lists every variable, `aisoc-env docs` writes the reference as one page. A service that uses
//! this crate reports all problems when it starts. In production, it refuses documented placeholders, debugging switches, and CORS for
//! all origins with credentials.
//!
//! # The spec
//!
//! `spec/env.yaml` in the repository defines every variable. A new entry there has its field, documentation and checks after the next
//! build. With `spec = "path/to/env.yaml"`, the same works for another platform:
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
// The target of links from the documentation of other crates, if that of this crate is not built with them.
#![doc(html_root_url = "https://docs.rs/aisoc-env/latest")]
#![allow(hidden_glob_reexports, reason = "a service may have the name of this crate")]

extern crate self as aisoc_env;

// Before the modules, because `__private` re-exports its macros.
::aisoc_env_macros::reference!();

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use ::aisoc_env_core::finding::{Level, Rule};
pub use ::aisoc_env_core::{
    Address, Configuration, Cors, EX_CONFIG, Error, Found, Issue, Loaded, Lookup, Networks, Origin,
    ParseError, Pem, Problem, ProblemKind, Provenance, Redact, Redacted, Report, ReportEntry,
    Service, Source, Sources, Value, ValueType, Variable, Variants, Warning, WarningKind,
};
pub use ::aisoc_env_macros::service;
// An item of this crate takes precedence over a service of the same name, which is still found in `services`. Paths in this file begin
// with `::` or `crate`, because a service may have the name of a crate or module.
#[doc(no_inline)]
pub use crate::services::*;
