//! Any text as a value of each type; the first byte chooses. Where both the spec and the runtime read it, they agree.
#![no_main]

use aisoc_env::{Kind, Separator};
use libfuzzer_sys::fuzz_target;

const KINDS: &[Kind] = &[
    Kind::Text,
    Kind::Bool,
    Kind::Integer { min: 0, max: u64::MAX },
    Kind::Integer { min: -9, max: 9 },
    Kind::Number { min: None, max: Some(1e9) },
    Kind::Port { min: 0, max: 65_535 },
    Kind::Duration { unit: "days", millis: 86_400_000 },
    Kind::Size { unit: "mebibytes", bytes: 1 << 20 },
    Kind::Url(&["http", "postgres", "mailto"]),
    Kind::Path,
    Kind::Host,
    Kind::Address,
    Kind::Cidr,
    Kind::Origin,
    Kind::Cors { credentials: true },
    Kind::Pem,
    Kind::Choice(&[("development", "development"), ("prod", "production"), ("production", "production")]),
    Kind::List(&Kind::Cidr, Separator::Comma),
    Kind::List(&Kind::Address, Separator::Space),
];

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    let kind = &KINDS[usize::from(choice) % KINDS.len()];
    if let Err(fault) = kind.check(text) {
        assert!(!fault.expected.is_empty());
    }
});
