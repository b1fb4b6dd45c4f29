//! The macros of `aisoc-env`: arguments to spec to tokens.
//!
//! After a spec has been accepted, expansion cannot fail; a spec that has not been still yields the types, so that one mistake
//! makes one error.

mod args;
mod errors;
mod expand;
mod item;
mod source;

use proc_macro::TokenStream;

/// Fills a unit struct with the configuration of a service.
///
/// The first argument names the service. `spec = "path"` takes another spec than the built-in one, relative to the crate's
/// manifest; `yaml = "..."` takes one given in place; `crate = path` says where `aisoc_env` is found.
///
/// ```ignore
/// #[aisoc_env::service("ueba")]
/// pub struct Config;
/// ```
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
