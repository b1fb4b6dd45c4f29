//! The macros of `aisoc-env`: arguments to spec to tokens.
//!
//! The expansion of a valid spec cannot fail. An invalid spec still yields the types, so that one mistake causes one error.
//!
//! The built-in spec is read once, when the runtime is compiled: `reference!` generates its reference modules, and for each service
//! a declarative macro that fills in a struct. `service` calls that macro; it reads only other specs.

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
/// | argument | meaning |
/// |---|---|
/// | `spec = "path/to/env.yaml"` | a file with another spec than the built-in one, relative to the crate's `Cargo.toml`; a change of the file triggers a rebuild |
/// | `yaml = "..."` | the text of another spec |
/// | `crate = path` | the path of the crate `aisoc_env`, if it is renamed or re-exported |
///
/// The enums, groups and sections of another spec become types next to the struct, so each of its services needs a separate
/// module.
///
/// The struct keeps its name, visibility, documentation and attributes. `Clone`, `Debug` and `Serialize` are implemented; the
/// last two do not show secrets. Write other derives below `service`, because derives above it see the struct without its fields.
///
/// Each mistake in a spec is one error, with line and column. The struct is generated anyway, with all valid fields.
#[proc_macro_attribute]
pub fn service(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::expand_service(arguments.into(), item.into()).into()
}

/// Generates the reference modules of the built-in spec; only for the runtime crate.
#[doc(hidden)]
#[proc_macro]
pub fn reference(_: TokenStream) -> TokenStream {
    expand::expand_reference().into()
}

/// Fills in a struct from the built-in spec, which it reads again; only for `service`, if the runtime has no such service.
#[doc(hidden)]
#[proc_macro]
pub fn read_service(tokens: TokenStream) -> TokenStream {
    expand::expand_read_service(tokens.into()).into()
}
