//! Which structs are accepted, what is kept of them, and the errors of the others.

use super::*;

/// The item, and the errors.
fn parsed(tokens: TokenStream) -> (Option<Item>, Vec<String>) {
    let mut errors = Vec::new();
    let item = parse_item(tokens, &mut errors);
    (item, errors.iter().map(ToString::to_string).collect())
}

fn kept(tokens: TokenStream) -> String {
    let (item, errors) = parsed(tokens);
    assert!(errors.is_empty(), "{errors:?}");
    item.unwrap().attributes.to_string()
}

#[test]
fn unit_struct_keeps_name_visibility_and_attributes() {
    let (item, errors) = parsed(quote! { #[doc = "Mine."] #[must_use] pub(crate) struct Config; });
    let item = item.unwrap();
    assert!(errors.is_empty());
    assert_eq!(item.name.to_string(), "Config");
    assert_eq!(item.visibility.to_string(), "pub (crate)");
    assert_eq!(item.attributes.to_string(), "# [doc = \"Mine.\"] # [must_use]");
}

#[test]
fn implemented_derives_are_removed() {
    let config = quote! { struct Config; };
    assert_eq!(kept(quote! { #[derive(Debug, Clone, serde::Serialize)] #config }), "");
    let kept = kept(quote! { #[derive(Debug, PartialEq, ::core::cmp::Eq)] #config });
    assert_eq!(kept.replace(' ', ""), "#[derive(PartialEq,::core::cmp::Eq)]");
}

#[test]
fn other_shapes_are_errors_and_are_kept() {
    let shapes = [
        (quote! { struct Config {} }, "a struct with fields"),
        (quote! { struct Config(); }, "a struct with fields"),
        (quote! { struct Config { port: u16 } }, "a struct with fields"),
        (quote! { struct Config<T>; }, "a struct with parameters"),
        (quote! { enum Config { One } }, "an enum"),
        (quote! { union Config { one: u8 } }, "a union"),
    ];
    for (shape, found) in shapes {
        let (item, errors) = parsed(shape);
        assert_eq!(item.unwrap().name.to_string(), "Config");
        let [error] = &*errors else { panic!("{errors:?}") };
        assert!(error.starts_with(&format!("`Config` is {found}; ")), "{error}");
        assert!(error.ends_with("\nhelp: write `struct Config;`"), "{error}");
    }
}

#[test]
fn item_other_than_a_type_is_an_error() {
    for tokens in [quote! { fn config() {} }, quote! { mod config {} }, quote! {}] {
        let (item, errors) = parsed(tokens);
        assert!(item.is_none());
        assert!(errors[0].starts_with("`service` applies to a unit struct"), "{errors:?}");
    }
}

#[test]
fn second_service_attribute_is_one_error() {
    let (item, errors) = parsed(quote! { #[aisoc_env::service("api")] struct Config; });
    assert_eq!(errors.len(), 1);
    assert!(item.unwrap().attributes.is_empty(), "the second attribute does not run");
}
