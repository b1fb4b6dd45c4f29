//! What is understood, and what is said of the rest.

use quote::quote;

use super::*;

/// The first lines of what is said about these arguments.
fn complaints(tokens: TokenStream) -> Vec<String> {
    let mut errors = Vec::new();
    parse_args(tokens, &mut errors);
    let first = |error: &Error| error.to_string().lines().next().unwrap().to_owned();
    errors.iter().map(first).collect()
}

/// All that is said about arguments with one mistake.
fn complaint(tokens: TokenStream) -> String {
    let mut errors = Vec::new();
    parse_args(tokens, &mut errors);
    assert_eq!(errors.len(), 1);
    errors[0].to_string()
}

#[test]
fn all_arguments_are_read() {
    let mut errors = Vec::new();
    let args = parse_args(
        quote! { "ueba", spec = "env.yaml", crate = crate::reexported::aisoc_env, },
        &mut errors,
    );
    assert!(errors.is_empty());
    assert_eq!(args.service.unwrap().value(), "ueba");
    assert_eq!(args.options.spec.unwrap().value(), "env.yaml");
    assert_eq!(args.options.krate.unwrap().segments.len(), 3);
}

#[test]
fn a_crate_may_stand_in_quotes_and_be_absolute() {
    for path in [quote! { ::settings }, quote! { "settings" }, quote! { crate }] {
        assert!(complaints(quote! { "ueba", crate = #path }).is_empty(), "{path}");
    }
}

#[test]
fn a_name_is_a_string() {
    assert!(complaint(quote! { ueba }).ends_with("put it in quotes: `\"ueba\"`"));
    for wrong in [quote! { 7 }, quote! { b"ueba" }, quote! { concat!("ue", "ba") }, quote! { -1 }] {
        let said = complaint(wrong.clone());
        assert!(said.starts_with("the name of a service is a string literal"), "{wrong}: {said}");
    }
}

#[test]
fn there_is_one_name() {
    assert_eq!(complaints(quote! {}), ["of which service is this the configuration?"]);
    let two = complaints(quote! { "ueba", "api" });
    assert_eq!(two, ["a struct is the configuration of one service"]);
}

#[test]
fn a_key_that_is_not_known_names_the_nearest() {
    assert!(complaint(quote! { "ueba", specs = "x" }).ends_with("did you mean `spec`?"));
    assert!(complaint(quote! { "ueba", krate = x }).ends_with("did you mean `crate`?"));
    assert!(
        complaint(quote! { name = "ueba" }).contains("the service stands first, without a key")
    );
}

#[test]
fn a_key_has_a_value_of_its_type() {
    assert!(complaint(quote! { "ueba", spec }).starts_with("`spec` has no value"));
    assert!(complaint(quote! { "ueba", spec("x") }).starts_with("`spec` has no value"));
    assert!(complaint(quote! { "ueba", spec = 7 }).starts_with("`spec` is not a string literal"));
    assert!(complaint(quote! { "ueba", spec = }).starts_with("`spec` has no value"));
    assert!(complaint(quote! { "ueba", crate = 7 }).starts_with("`crate` is not a path"));
}

#[test]
fn every_mistake_is_told() {
    let tokens = quote! { ueba, specs = "x", yaml = 3, crate = a, crate = b };
    assert_eq!(complaints(tokens).len(), 4);
}

#[test]
fn a_spec_is_in_a_file_or_in_place() {
    let said = complaint(quote! { "ueba", yaml = "", spec = "env.yaml" });
    assert_eq!(said, "`spec` and `yaml` both say where the spec is\nhelp: keep one of them");
}
