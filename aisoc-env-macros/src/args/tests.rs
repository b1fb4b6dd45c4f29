//! Valid arguments, and the errors of invalid ones.

use quote::quote;

use super::*;

/// The first line of each error of these arguments.
fn messages(tokens: TokenStream) -> Vec<String> {
    let mut errors = Vec::new();
    parse_args(tokens, &mut errors);
    let first = |error: &Error| error.to_string().lines().next().unwrap().to_owned();
    errors.iter().map(first).collect()
}

/// The whole error of arguments with one mistake.
fn message(tokens: TokenStream) -> String {
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
fn crate_is_a_path_or_a_quoted_path() {
    for path in [quote! { ::settings }, quote! { "settings" }, quote! { crate }] {
        assert!(messages(quote! { "ueba", crate = #path }).is_empty(), "{path}");
    }
}

#[test]
fn service_name_is_a_string_literal() {
    assert!(message(quote! { ueba }).ends_with("put it in quotes: `\"ueba\"`"));
    for wrong in [quote! { 7 }, quote! { b"ueba" }, quote! { concat!("ue", "ba") }, quote! { -1 }] {
        let message = message(wrong.clone());
        let expected = "the service name is not a string literal";
        assert!(message.starts_with(expected), "{wrong}: {message}");
    }
}

#[test]
fn one_service_name_is_required() {
    assert_eq!(messages(quote! {}), ["missing service name"]);
    let two = messages(quote! { "ueba", "api" });
    assert_eq!(two, ["a struct can be the configuration of only one service"]);
}

#[test]
fn unknown_key_suggests_the_nearest() {
    assert!(message(quote! { "ueba", specs = "x" }).ends_with("did you mean `spec`?"));
    assert!(message(quote! { "ueba", krate = x }).ends_with("did you mean `crate`?"));
    assert!(
        message(quote! { name = "ueba" })
            .contains("the service name is the first argument and has no key")
    );
}

#[test]
fn value_of_a_key_has_its_type() {
    assert!(message(quote! { "ueba", spec }).starts_with("`spec` has no value"));
    assert!(message(quote! { "ueba", spec("x") }).starts_with("`spec` has no value"));
    assert!(message(quote! { "ueba", spec = 7 }).starts_with("`spec` is not a string literal"));
    assert!(message(quote! { "ueba", spec = }).starts_with("`spec` has no value"));
    assert!(message(quote! { "ueba", crate = 7 }).starts_with("`crate` is not a path"));
}

#[test]
fn every_mistake_is_reported() {
    let tokens = quote! { ueba, specs = "x", yaml = 3, crate = a, crate = b };
    assert_eq!(messages(tokens).len(), 4);
}

#[test]
fn spec_and_yaml_exclude_each_other() {
    let message = message(quote! { "ueba", yaml = "", spec = "env.yaml" });
    assert_eq!(message, "`spec` and `yaml` exclude each other\nhelp: remove one of them");
}
