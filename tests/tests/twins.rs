//! The spec and the runtime each read values; they are of one mind about every text.

use aisoc_env::{Kind, Separator};
use aisoc_env_spec::accept;
use aisoc_env_spec::model::{self, Range, Unit};
use proptest::prelude::*;

/// The same type in the words of both.
fn twins() -> Vec<(model::Kind, Kind)> {
    let range = |min: Option<f64>, max: Option<f64>| Range { min, max };
    let schemes = vec!["https".to_owned(), "redis".to_owned()];
    let list = |item| model::Kind::List(Box::new(item), model::Separator::Comma);
    vec![
        (model::Kind::Bool, Kind::Bool),
        (model::Kind::Integer(range(None, None)), Kind::Integer { min: 0, max: u64::MAX }),
        (model::Kind::Integer(range(Some(-4.0), Some(9.0))), Kind::Integer { min: -4, max: 9 }),
        (model::Kind::Number(range(Some(0.5), None)), Kind::Number { min: Some(0.5), max: None }),
        (model::Kind::Port(range(Some(1.0), None)), Kind::Port { min: 1, max: 65_535 }),
        (model::Kind::Duration(Unit::Days), Kind::Duration { unit: "days", millis: 86_400_000 }),
        (model::Kind::Size(Unit::Mebibytes), Kind::Size { unit: "mebibytes", bytes: 1 << 20 }),
        (model::Kind::Url(schemes), Kind::Url(&["https", "redis"])),
        (model::Kind::Url(Vec::new()), Kind::Url(&[])),
        (model::Kind::Host, Kind::Host),
        (model::Kind::Address, Kind::Address),
        (model::Kind::Cidr, Kind::Cidr),
        (model::Kind::Origin, Kind::Origin),
        (model::Kind::Cors { credentials: true }, Kind::Cors { credentials: true }),
        (model::Kind::Pem, Kind::Pem),
        (list(model::Kind::Cidr), Kind::List(&Kind::Cidr, Separator::Comma)),
        (list(model::Kind::Address), Kind::List(&Kind::Address, Separator::Comma)),
    ]
}

/// Text that looks like a value of some type, and text that looks like nothing.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[-+]?[0-9]{1,21}(\\.[0-9]{1,3})?(e[0-9])?",
        "(?i)true|false|yes|no|on|off|1|0",
        "(https?|redis|file|mailto)?(://|:)?[a-z@:/?#.]{0,12}(:[0-9]{1,6})?/?",
        "\\[?[0-9a-f:.]{1,20}\\]?(/[0-9]{1,3})?(:[0-9]{1,5})?",
        "([a-zA-Z0-9_.-]{0,6}|\\*)(:[0-9]{0,6})?(, ?[a-z:/.0-9*]{0,12}){0,3}",
        "-----BEGIN [A-Z ]{0,4}-----(\\\\n|\n)?[A-Z]{0,4}(\\\\n|\n)?-----END [A-Z ]{0,4}-----",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_accept_the_same_texts(text in text()) {
        let text = text.trim();
        prop_assume!(!text.is_empty());
        for (spec, runtime) in twins() {
            let (a, b) = (accept(&spec, text, &[]), runtime.check(text));
            prop_assert_eq!(a.is_ok(), b.is_ok(), "{:?} {:?}: {:?} {:?}", spec, text, a, b);
        }
    }
}
