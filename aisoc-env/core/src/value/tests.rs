//! The values that each type accepts and refuses, its error and its description.

use std::borrow::Cow::Borrowed;

use super::*;

/// A type, its description, texts that are values, texts that are not, and what the error expects instead.
struct Case {
    value_type: ValueType,
    description: &'static str,
    accepted: &'static [&'static str],
    refused: &'static [&'static str],
    expected: &'static str,
}

fn case(
    scalar: ScalarType,
    description: &'static str,
    accepted: &'static [&'static str],
    refused: &'static [&'static str],
    expected: &'static str,
) -> Case {
    Case { value_type: ValueType::of(scalar), description, accepted, refused, expected }
}

const VARIANTS: &[Variant] = &[
    Variant { name: Borrowed("dev"), aliases: Borrowed(&[Borrowed("development")]) },
    Variant { name: Borrowed("Prod"), aliases: Borrowed(&[]) },
];

fn enum_type() -> ScalarType {
    ScalarType::Enum(EnumType { name: "Stage".into(), variants: VARIANTS.into() })
}

fn texts() -> Vec<Case> {
    vec![
        case(text(), "text", &["a", "ä b", "-"], &[""], "some text"),
        case(path(), "path", &["/a b", "c"], &[""], "some text"),
        case(
            bool(),
            "`true` or `false`",
            &["true", "FALSE", "1", "0", "Yes", "no", "on", "off"],
            &["", "2", "t", "y", "enabled"],
            "`true` or `false`",
        ),
        case(
            enum_type(),
            "`dev`, `Prod`",
            &["dev", "DEV", "Development", "prod"],
            &["", "pro", "stage"],
            "one of `dev`, `Prod`",
        ),
        case(
            pem(),
            "PEM text",
            &["-----BEGIN A-----\nx\n-----END A-----", "-----BEGIN A-----\\nx\\n-----END A-----"],
            &["", "x", "-----BEGIN A-----", "-----BEGIN A-----\nx\n-----END B-----"],
            "PEM text from `-----BEGIN` to `-----END`",
        ),
    ]
}

fn numbers() -> Vec<Case> {
    vec![
        case(
            integer(None, None),
            "whole number of at least 0",
            &["0", "007", "18446744073709551615"],
            &["", "-1", "+1", "1.0", "1e3", "0x1", "18446744073709551616"],
            "a whole number of at least 0",
        ),
        case(
            integer(Some(-5), None),
            "whole number of at least -5",
            &["-5", "0", "9223372036854775807"],
            &["-6", "9223372036854775808"],
            "a whole number of at least -5",
        ),
        case(
            integer(Some(-9), Some(-4)),
            "whole number from -9 to -4",
            &["-9", "-4"],
            &["-10", "-3", "0"],
            "a whole number from -9 to -4",
        ),
        case(
            integer(None, Some(5)),
            "whole number from 0 to 5",
            &["0", "5"],
            &["6", "-1"],
            "a whole number from 0 to 5",
        ),
        case(
            number(None, None),
            "number",
            &["1", "-1.5", "1e3", ".5", "+2"],
            &["", "x", "inf", "NaN", "1,5", "0x1"],
            "a number in decimal",
        ),
        case(
            number(Some(0.5), None),
            "number of at least 0.5",
            &["0.5", "9"],
            &["0.4"],
            "a number of at least 0.5",
        ),
        case(
            number(None, Some(1.0)),
            "number of at most 1",
            &["1"],
            &["1.1"],
            "a number of at most 1",
        ),
    ]
}

fn ports_and_measures() -> Vec<Case> {
    vec![
        case(
            port(None, None),
            "port",
            &["0", "80", "65535"],
            &["", "-1", "+1", "65536", "http"],
            "a port from 0 to 65535",
        ),
        case(
            port(Some(1024), None),
            "port from 1024 to 65535",
            &["1024", "65535"],
            &["80", "1023"],
            "a port from 1024 to 65535",
        ),
        case(
            duration(Unit::Days),
            "duration in days",
            &["0", "7"],
            &["", "-1", "1.5", "7d", "18446744073709551615"],
            "a whole number of days",
        ),
        case(
            size(Unit::Mebibytes),
            "size in mebibytes",
            &["0", "512"],
            &["", "1M", "17592186044416"],
            "a whole number of mebibytes",
        ),
    ]
}

fn networks() -> Vec<Case> {
    const SCHEMES: &[std::borrow::Cow<'static, str>] = &[Borrowed("https"), Borrowed("redis")];
    vec![
        case(url(&[]), "URL", &["a:b", "https://x"], &["", "x", "//x"], "an absolute URL"),
        case(
            url(SCHEMES),
            "URL (https, redis)",
            &["https://x", "redis://u:p@x/0"],
            &["http://x"],
            "a URL whose scheme is https, redis",
        ),
        case(
            host(),
            "host name or IP address",
            &["a", "a-b_c.example.", "127.0.0.1", "::1", "[::1]"],
            &["", "a b", "a..b", "a:1", "http://a", ".a"],
            "a host name or an IP address",
        ),
        case(
            address(),
            "`host:port`",
            &["a:1", "127.0.0.1:80", "[::1]:80"],
            &["", "a", "a:", ":1", "a:x", "a:+1", "::1:80", "a:65536"],
            "`host:port`",
        ),
        case(
            cidr(),
            "network or IP address",
            &["10.0.0.0/8", "10.1.2.3", "::/0", "::1"],
            &["", "10.0.0.0/33", "10.0.0", "a"],
            "a network such as `10.0.0.0/8`, or an IP address",
        ),
        case(
            origin(),
            "web origin",
            &["https://a", "http://A:80/", "https://[::1]:8443"],
            &["", "a", "ftp://a", "https://a/b", "https://u@a", "https://a?b", "*"],
            "a web origin: scheme, host and port only",
        ),
        case(
            cors(false),
            "web origins, or `*`; without credentials",
            &["", "*", "https://a, http://b", "*,https://a"],
            &["a", "https://a/b", "https://a b"],
            "web origins, or `*`",
        ),
        case(
            cors(true),
            "web origins, or `*`; with credentials",
            &["https://a"],
            &["x"],
            "web origins, or `*`",
        ),
    ]
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
                enum_type(),
                "space-separated list: `dev`, `Prod`",
                &["", "dev\tPROD\ndev"],
                &["dev,prod", "x"],
                "one of `dev`, `Prod`",
            ),
            Separator::Space,
        ),
    ]
}

fn cases() -> Vec<Case> {
    [texts(), numbers(), ports_and_measures(), networks(), lists()].into_iter().flatten().collect()
}

#[test]
fn every_type_accepts_refuses_and_describes() {
    for Case { value_type, description, accepted, refused, expected } in cases() {
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
fn every_type_has_a_case() {
    let names: Vec<String> = cases().iter().map(|case| case.value_type.name().into()).collect();
    for scalar in ScalarType::all() {
        let name = if scalar.name().is_empty() { "Stage" } else { scalar.name() };
        assert!(names.iter().any(|known| known == name), "add a case for `{name}`");
    }
}

#[test]
fn the_nearest_variant_is_suggested() {
    let value_type = ValueType::of(enum_type());
    let nearest = |text| value_type.check(text).expect_err(text).nearest;
    assert_eq!(nearest("devel").as_deref(), Some("dev"));
    assert_eq!(nearest("develpment").as_deref(), Some("development"));
    assert_eq!(nearest("zebra"), None);
}

#[test]
fn spellings_of_one_value_are_the_same_value() {
    let same = |scalar, a, b| ValueType::of(scalar).same(a, b);
    assert!(same(bool(), "true", "ON") && !same(bool(), "true", "off") && !same(bool(), "x", "y"));
    assert!(same(enum_type(), "dev", "DEVELOPMENT") && !same(enum_type(), "dev", "prod"));
    assert!(same(text(), "a", "a") && !same(text(), "a", "A"));
}

#[test]
fn names_and_keys_of_lists_include_those_of_items() {
    let list = ValueType::list(port(None, None), Separator::Comma);
    assert_eq!(
        (&*list.name(), list.keys()),
        ("list of port", vec!["items", "separator", "min", "max"])
    );
    assert_eq!(ValueType::of(enum_type()).name(), "Stage");
    assert_eq!(ValueType::of(text()).keys(), [""; 0]);
}
