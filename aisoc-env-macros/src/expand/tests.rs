//! Snapshots of the expansion, one for each feature. `BLESS=1 cargo test` writes them; tests of the workspace compile and run them.

use std::fs;
use std::path::{Path, PathBuf};

use quote::quote;

use super::*;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/expansion")
}

/// The first service of a spec.
fn first_service(yaml: &str) -> &str {
    let mut lines = yaml.lines().skip_while(|line| *line != "services:");
    lines.nth(1).unwrap().trim().trim_end_matches(':')
}

fn expansion(yaml: &str) -> String {
    let name = first_service(yaml);
    let tokens = expand_service(quote! { #name, yaml = #yaml }, quote! { pub struct Config; });
    prettyplease::unparse(&syn::parse2(tokens).expect("an expansion is Rust"))
}

#[test]
fn expansions_match_their_snapshots() {
    #[expect(clippy::disallowed_methods, reason = "how a person asks the tests to write")]
    let bless = std::env::var_os("BLESS").is_some();
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let specs: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    assert!(!specs.is_empty());
    for spec in specs {
        let text = expansion(&fs::read_to_string(&spec).unwrap());
        assert!(!text.contains("compile_error"), "{}: {text}", spec.display());
        let snapshot = spec.with_extension("rs");
        if bless {
            fs::write(&snapshot, &text).unwrap();
        }
        let known = fs::read_to_string(&snapshot).unwrap_or_default();
        assert_eq!(known, text, "{} is stale: run `BLESS=1 cargo test`", snapshot.display());
    }
}

#[test]
fn invalid_input_still_yields_valid_rust() {
    let item = quote! { pub struct Config; };
    for arguments in [
        quote! {},
        quote! { "uebaa", crate = crate },
        quote! { ueba, specs = 7 },
        quote! { "x", yaml = "" },
        quote! { "x", yaml = "services: {x: {variables: {'9': {type: }, self: {}, '': []}}}" },
        quote! { "x", spec = "nowhere.yaml" },
    ] {
        let tokens = expand_service(arguments.clone(), item.clone());
        let file: syn::File = syn::parse2(tokens).expect("valid Rust for any input");
        let text = prettyplease::unparse(&file);
        assert!(text.contains("compile_error"), "{arguments}: {text}");
        assert!(text.contains("pub struct Config"), "{arguments}: {text}");
    }
}

#[test]
fn builtin_service_does_not_read_the_spec() {
    let tokens = expand_service(quote! { "ueba" }, quote! { #[must_use] pub struct Config; });
    let call =
        quote! { ::aisoc_env::__private::service! { "ueba" #[must_use] pub struct Config; } };
    assert_eq!(tokens.to_string(), call.to_string());
}

#[test]
fn unknown_builtin_service_is_an_error_with_fields() {
    let tokens = expand_read_service(quote! { "uebaa" pub struct Config; });
    let text = prettyplease::unparse(&syn::parse2(tokens).unwrap());
    assert!(text.contains("did you mean `ueba`?"), "{text}");
    assert!(text.contains("pub anomaly_threshold:"), "{text}");
}

#[test]
fn duplicate_field_is_emitted_once() {
    let yaml = "format: 1\nversion: 1.0.0\ntitle: Shop\nservices:\n  x:\n    title: X\n    description: Does.\n    since: 1.0.0\n    \
                variables:\n      PORT: {type: port, description: One.}\n      GATE: {type: port, field: port, description: Two.}\n";
    let tokens = expand_service(quote! { "x", yaml = #yaml }, quote! { struct Config; });
    let text = prettyplease::unparse(&syn::parse2(tokens).unwrap());
    assert_eq!(text.matches("compile_error").count(), 1, "{text}");
    assert_eq!(text.matches("pub port:").count(), 1, "{text}");
}

#[test]
fn names_become_identifiers() {
    let known = [("port", "port"), ("type", "r#type"), ("gen", "r#gen"), ("self", "unnamed")];
    for (name, expected) in known {
        assert_eq!(ident(name).to_string(), expected);
    }
    assert_eq!(type_ident("log-level").to_string(), "LogLevel");
    assert_eq!(type_ident("2fa").to_string(), "_2fa");
}
