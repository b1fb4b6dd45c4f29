//! Any text as a value of each type; the first byte chooses the type. Nothing panics, and an error says what is expected.
#![no_main]

use std::borrow::Cow::Borrowed;

use aisoc_env_core::value::{
    EnumType, ScalarType, Separator, Unit, ValueType, Variant, duration, integer, number, url,
};
use libfuzzer_sys::fuzz_target;

const VARIANTS: &[Variant] = &[Variant::new("dev", &[]), Variant::new("prod", &[Borrowed("production")])];

/// Each type alone and in lists, with parameters if they matter.
fn types() -> Vec<ValueType> {
    let narrowed = [
        integer(Some(-9), Some(9)),
        number(None, Some(1e9)),
        duration(Unit::Days),
        url(&[Borrowed("http"), Borrowed("mailto")]),
        ScalarType::Enum(EnumType { name: "Stage".into(), variants: VARIANTS.into() }),
    ];
    let mut types = Vec::new();
    for scalar in ScalarType::all().into_iter().chain(narrowed) {
        types.push(ValueType::of(scalar.clone()));
        types.push(ValueType::list(scalar.clone(), Separator::Comma));
        types.push(ValueType::list(scalar, Separator::Space));
    }
    types
}

fuzz_target!(|input: (u8, &str)| {
    let (at, text) = input;
    let types = types();
    let value_type = &types[usize::from(at) % types.len()];
    match value_type.check(text) {
        Err(error) => assert!(!error.expected.is_empty()),
        Ok(()) => assert_eq!(value_type.check(text.trim()), Ok(()), "white space around it does not count"),
    }
});
