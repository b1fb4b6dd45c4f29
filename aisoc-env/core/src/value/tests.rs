//! The values that each type accepts and refuses, its error and its description.

use super::enumeration::stage;
use super::*;

/// A type, its description, texts that are values, texts that are not, and what the error expects instead.
#[derive(Debug)]
pub(super) struct Case {
    value_type: ValueType,
    description: &'static str,
    accepted: &'static [&'static str],
    refused: &'static [&'static str],
    expected: &'static str,
}

pub(super) fn case(
    scalar: ScalarType,
    description: &'static str,
    accepted: &'static [&'static str],
    refused: &'static [&'static str],
    expected: &'static str,
) -> Case {
    Case { value_type: ValueType::of(scalar), description, accepted, refused, expected }
}

fn lists() -> Vec<Case> {
    let list = |of: Case, separator| Case {
        value_type: ValueType::list(of.value_type.scalar, separator),
        ..of
    };
    vec![
        list(
            case(
                port(None, None),
                "comma-separated list: port",
                &["", " , ", "1", "1, 2,,3"],
                &["1 2", "1,x"],
                "a port from 0 to 65535",
            ),
            Separator::Comma,
        ),
        list(
            case(
                stage(),
                "space-separated list: `dev`, `Prod`",
                &["", "dev\tPROD\ndev"],
                &["dev,prod", "x"],
                "one of `dev`, `Prod`",
            ),
            Separator::Space,
        ),
    ]
}

#[test]
fn every_type_accepts_refuses_and_describes() {
    for Case { value_type, description, accepted, refused, expected } in
        cases().into_iter().chain(lists())
    {
        assert_eq!(value_type.to_string(), description);
        for text in accepted {
            assert_eq!(value_type.check(text), Ok(()), "{description}: {text:?}");
            assert_eq!(value_type.check(&format!(" {text}\n")), Ok(()), "{description}: {text:?}");
        }
        for text in refused {
            let error = value_type.check(text).expect_err(text);
            assert_eq!(error.expected, expected, "{description}: {text:?}");
        }
    }
}

#[test]
fn the_nearest_variant_is_suggested() {
    let value_type = ValueType::of(stage());
    let nearest = |text| value_type.check(text).expect_err(text).nearest;
    assert_eq!(nearest("devel").as_deref(), Some("dev"));
    assert_eq!(nearest("develpment").as_deref(), Some("development"));
    assert_eq!(nearest("zebra"), None);
}

#[test]
fn spellings_of_one_value_are_the_same_value() {
    let same = |scalar, a, b| ValueType::of(scalar).same(a, b);
    assert!(same(bool(), "true", "ON") && !same(bool(), "true", "off") && !same(bool(), "x", "y"));
    assert!(same(stage(), "dev", "DEVELOPMENT") && !same(stage(), "dev", "prod"));
    assert!(same(text(), "a", "a") && !same(text(), "a", "A"));
}

#[test]
fn names_and_keys_of_lists_include_those_of_items() {
    let list = ValueType::list(port(None, None), Separator::Comma);
    assert_eq!(
        (&*list.name(), list.keys()),
        ("list of port", vec!["items", "separator", "min", "max"])
    );
    assert_eq!(ValueType::of(stage()).name(), "Stage");
    assert_eq!(ValueType::of(text()).keys(), [""; 0]);
}
