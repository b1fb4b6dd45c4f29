//! The macros of `aisoc-env`: arguments to spec to tokens.
//!
//! After a spec has been accepted, expansion cannot fail; a spec that has not been still yields the types, so that one mistake
//! makes one error.
//!
//! The built-in spec is read once, where the runtime is compiled: `reference!` writes its reference modules, and for each service a
//! declarative macro that fills in a struct. `service` calls that, and reads none but specs of one's own.

mod args;
mod errors;
mod expand;
mod item;
mod source;

use proc_macro::TokenStream;

/// Fills a unit struct with the configuration of a service.
///
/// ```text
/// #[aisoc_env::service("ueba")]
/// pub struct Config;
/// ```
///
/// The first argument names the service. The others are optional:
///
/// | argument | says |
/// |---|---|
/// | `spec = "path/to/env.yaml"` | another spec than the built-in one, relative to the crate's `Cargo.toml`; a change of it rebuilds |
/// | `yaml = "..."` | another spec, in place |
/// | `crate = path` | where `aisoc_env` is found, when it is renamed or re-exported |
///
/// The closed sets, groups and sections of another spec become types beside the struct, so each of its services stands in a
/// module of its own.
///
/// The struct keeps its name, visibility, documentation and attributes. `Clone`, `Debug` and `Serialize` are implemented, the
/// latter two without secrets, and need not be derived; write other derives below `service`, as those above it see the struct
/// without its fields.
///
/// A wrong spec is an error for each mistake, at line and column; the struct is there all the same, with the fields that could be
/// made out.
#[proc_macro_attribute]
pub fn service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::expand_service(arguments.into(), item.into()).into()
}

/// Writes the reference modules of the built-in spec; for the runtime crate alone.
#[doc(hidden)]
#[proc_macro]
pub fn reference(_: TokenStream) -> TokenStream {
    expand::expand_reference().into()
}

/// Fills in a struct from the built-in spec, read once more; for `service` alone, where the runtime knows no such service.
#[doc(hidden)]
#[proc_macro]
pub fn read_service(tokens: TokenStream) -> TokenStream {
    expand::expand_read_service(tokens.into()).into()
}
