//! The arguments of `service`.

use darling::ast::NestedMeta;
use darling::{Error, FromMeta};
use proc_macro2::{Span, TokenStream};
use syn::{Lit, LitStr, Path};

/// What a caller asks for.
pub(crate) struct Args {
    pub(crate) service: LitStr,
    pub(crate) options: Options,
}

/// The named arguments.
#[derive(Default, FromMeta)]
pub(crate) struct Options {
    /// A spec in a file, relative to the crate's manifest.
    pub(crate) spec: Option<LitStr>,
    /// A spec in place.
    pub(crate) yaml: Option<LitStr>,
    /// Where the runtime crate is found.
    #[darling(rename = "crate")]
    pub(crate) krate: Option<Path>,
}

/// Reads the arguments; what can be read of wrong ones is kept, beside the errors.
pub(crate) fn parse_args(tokens: TokenStream, errors: &mut Vec<Error>) -> Args {
    let list = NestedMeta::parse_meta_list(tokens).unwrap_or_else(|error| {
        errors.push(error.into());
        Vec::new()
    });
    let (literals, named): (Vec<_>, Vec<_>) =
        list.into_iter().partition(|meta| matches!(meta, NestedMeta::Lit(_)));
    let options = Options::from_list(&named).unwrap_or_else(|error| {
        errors.push(error);
        Options::default()
    });
    if let (Some(_), Some(yaml)) = (&options.spec, &options.yaml) {
        errors.push(Error::custom("`spec` and `yaml` exclude each other").with_span(yaml));
    }
    Args { service: parse_name(&literals, errors), options }
}

fn parse_name(names: &[NestedMeta], errors: &mut Vec<Error>) -> LitStr {
    const EXAMPLE: &str = "write `#[aisoc_env::service(\"ueba\")]`";
    let mut found = None;
    for name in names {
        match name {
            NestedMeta::Lit(Lit::Str(name)) if found.is_none() => found = Some(name.clone()),
            NestedMeta::Lit(Lit::Str(name)) => {
                errors.push(
                    Error::custom("a struct is the configuration of one service").with_span(name),
                );
            }
            other => errors.push(
                Error::custom(format!("the name of a service is text: {EXAMPLE}")).with_span(other),
            ),
        }
    }
    if found.is_none() && errors.is_empty() {
        errors
            .push(Error::custom(format!("which service? {EXAMPLE}")).with_span(&Span::call_site()));
    }
    found.unwrap_or_else(|| LitStr::new("", Span::call_site()))
}
