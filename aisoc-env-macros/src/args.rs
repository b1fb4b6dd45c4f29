//! The arguments of `service`.

use aisoc_env_spec::{Similarity, nearest};
use darling::FromMeta;
use darling::ast::NestedMeta;
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Error, Expr, ExprLit, Lit, LitStr, Meta, Path};

use crate::errors::{error, error_at};

/// The arguments of one call.
#[derive(Default)]
pub(crate) struct Args {
    /// The name of the service.
    pub(crate) service: Option<LitStr>,
    /// The named arguments.
    pub(crate) options: Options,
}

/// The named arguments.
#[derive(Default, FromMeta)]
pub(crate) struct Options {
    /// The path of a spec, relative to the folder of the crate's manifest.
    #[darling(default, with = read_text)]
    pub(crate) spec: Option<LitStr>,
    /// A spec as text.
    #[darling(default, with = read_text)]
    pub(crate) yaml: Option<LitStr>,
    /// The path of the runtime crate.
    #[darling(default, rename = "crate", with = read_path)]
    pub(crate) krate: Option<Path>,
}

/// The named arguments, each with an example.
const KEYS: [(&str, &str); 3] = [
    ("spec", "spec = \"path/to/env.yaml\""),
    ("yaml", "yaml = \"...\""),
    ("crate", "crate = path::to::aisoc_env"),
];

const EXAMPLE: &str = "`#[aisoc_env::service(\"ueba\")]`";

/// Reads the arguments. Valid ones are kept even if others are not.
pub(crate) fn parse_args(tokens: TokenStream, errors: &mut Vec<Error>) -> Args {
    let (mut service, mut named) = (None, Vec::new());
    for argument in split(tokens) {
        let result = sort(&argument, &mut service, &mut named);
        errors.extend(result.err());
    }
    let options = read_options(&named, errors);
    if service.is_none() && errors.is_empty() {
        let help = format!("write it as the first argument, as in {EXAMPLE}");
        errors.push(error(Span::call_site(), "missing service name", help));
    }
    Args { service, options }
}

/// The non-empty groups of tokens between commas.
fn split(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(c) if c.as_char() == ',');
    tokens.split(is_comma).filter(|part| !part.is_empty()).map(<[_]>::to_vec).collect()
}

/// Decides whether an argument is the name of the service or a named argument.
fn sort(
    argument: &[TokenTree],
    service: &mut Option<LitStr>,
    named: &mut Vec<NestedMeta>,
) -> Result<(), Error> {
    let tokens: TokenStream = argument.iter().cloned().collect();
    let parsed = NestedMeta::parse_meta_list(tokens.clone()).ok().and_then(|mut all| all.pop());
    match parsed {
        Some(NestedMeta::Lit(Lit::Str(name))) if service.is_some() => {
            let help = "write one struct per service";
            Err(error_at(name, "a struct can be the configuration of only one service", help))
        }
        Some(NestedMeta::Lit(Lit::Str(name))) => {
            *service = Some(name);
            Ok(())
        }
        Some(NestedMeta::Meta(meta)) if key_of(&meta).is_some() => {
            check_once(&meta, named)?;
            named.push(NestedMeta::Meta(meta));
            Ok(())
        }
        Some(NestedMeta::Meta(Meta::NameValue(pair))) => Err(unknown_key(&pair.path)),
        _ => Err(invalid_name(argument, tokens)),
    }
}

/// The key of a known named argument, and an example.
fn key_of(meta: &Meta) -> Option<(&'static str, &'static str)> {
    KEYS.into_iter().find(|(name, _)| meta.path().is_ident(name))
}

fn check_once(meta: &Meta, named: &[NestedMeta]) -> Result<(), Error> {
    let same = |known: &NestedMeta| matches!(known, NestedMeta::Meta(known) if known.path() == meta.path());
    if named.iter().any(same) {
        let name = meta.path().to_token_stream();
        return Err(error_at(meta, format!("`{name}` is given twice"), "remove one of them"));
    }
    Ok(())
}

fn unknown_key(key: &Path) -> Error {
    let wanted = key.to_token_stream().to_string();
    let help = nearest(&wanted, KEYS.map(|(name, _)| name), Similarity::Hint).map_or_else(
        || format!("the keys are `spec`, `yaml` and `crate`; the service name is the first argument and has no key: {EXAMPLE}"),
        |name| format!("did you mean `{name}`?"),
    );
    error_at(key, format!("unknown argument `{wanted}`"), help)
}

fn invalid_name(argument: &[TokenTree], at: TokenStream) -> Error {
    let word = match argument {
        [TokenTree::Ident(word), ..] => Some(word.to_string()),
        _ => None,
    };
    let known = KEYS.into_iter().find(|(name, _)| word.as_deref() == Some(name));
    if let Some((name, example)) = known {
        return error_at(at, format!("`{name}` has no value"), format!("write `{example}`"));
    }
    let help = match (word, argument.len()) {
        (Some(word), 1) => format!("put it in quotes: `\"{word}\"`"),
        _ => format!("write it as in {EXAMPLE}"),
    };
    error_at(at, "the service name is not a string literal", help)
}

fn read_options(named: &[NestedMeta], errors: &mut Vec<Error>) -> Options {
    let mut options = Options::default();
    // One by one, so that an error in one argument does not hide the others.
    for argument in named {
        match Options::from_list(std::slice::from_ref(argument)) {
            Ok(read) => options.take(read),
            Err(why) => errors.push(why.into()),
        }
    }
    if let (Some(_), Some(yaml)) = (&options.spec, &options.yaml) {
        let message = "`spec` and `yaml` exclude each other";
        errors.push(error_at(yaml, message, "remove one of them"));
        // The file may not be meant, so its errors are not reported.
        options.spec = None;
    }
    options
}

impl Options {
    /// Whether there are no named arguments.
    pub(crate) const fn is_empty(&self) -> bool {
        self.spec.is_none() && self.yaml.is_none() && self.krate.is_none()
    }

    fn take(&mut self, other: Self) {
        self.spec = self.spec.take().or(other.spec);
        self.yaml = self.yaml.take().or(other.yaml);
        self.krate = self.krate.take().or(other.krate);
    }
}

/// The value of a named argument.
fn value_of(meta: &Meta) -> darling::Result<&Expr> {
    if let Meta::NameValue(pair) = meta {
        return Ok(&pair.value);
    }
    let (name, example) = key_of(meta).unwrap_or_default();
    Err(refused(meta, &format!("`{name}` has no value"), &format!("write `{example}`")))
}

fn read_text(meta: &Meta) -> darling::Result<Option<LitStr>> {
    match value_of(meta)? {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Ok(Some(text.clone())),
        other => {
            let (name, example) = key_of(meta).unwrap_or_default();
            let message = format!("`{name}` is not a string literal");
            Err(refused(other, &message, &format!("write `{example}`")))
        }
    }
}

/// A path, possibly in quotes.
fn read_path(meta: &Meta) -> darling::Result<Option<Path>> {
    let value = value_of(meta)?;
    let path = match value {
        Expr::Path(path) => Some(path.path.clone()),
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.parse().ok(),
        _ => None,
    };
    let help = "write the path of the runtime crate, as in `crate = path::to::aisoc_env`";
    path.map(Some).ok_or_else(|| refused(value, "`crate` is not a path", help))
}

fn refused(at: &impl ToTokens, message: &str, help: &str) -> darling::Error {
    error_at(at, message, help).into()
}

#[cfg(test)]
mod tests;
