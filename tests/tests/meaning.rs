//! The meaning of values: each type with every kind of text that an environment may contain.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

use aisoc_env::{Problem, ProblemKind, Report, Sources};

/// A service with a variable of each type, `X`, read under the names `X_...` and `OLD_X_...`.
#[aisoc_env::service(
    "types",
    yaml = r#"
format: 1
version: 1.0.0
title: Types
types:
  Colour:
    description: What a thing is painted in.
    values: {Red: Like blood., blue: Like the sky.}
services:
  types:
    title: Types
    description: One variable of each type.
    since: 1.0.0
    legacy_prefix: OLD_
    variables:
      X_TEXT: {type: text, description: Any text.}
      X_BOOL: {type: bool, description: True or false.}
      X_INTEGER: {type: integer, min: 2, max: 9, description: A whole number.}
      X_SIGNED: {type: integer, min: -5, description: A number that may be negative.}
      X_NUMBER: {type: number, min: 0, description: A decimal number.}
      X_PORT: {type: port, description: A port.}
      X_DURATION: {type: duration, unit: minutes, description: A span of time.}
      X_SIZE: {type: size, unit: kibibytes, description: A number of bytes.}
      X_URL: {type: url, schemes: [https], description: A URL.}
      X_PATH: {type: path, description: A path.}
      X_HOST: {type: host, description: A host.}
      X_ADDRESS: {type: address, description: A host and a port.}
      X_CIDR: {type: cidr, description: A network.}
      X_ORIGIN: {type: origin, description: A web origin.}
      X_CORS: {type: cors, credentials: true, description: Web origins.}
      X_PEM: {type: pem, description: PEM text.}
      X_COLOUR: {type: Colour, description: A colour.}
      X_COLOURS: {type: list, items: Colour, separator: comma, description: Colours.}
      X_WORDS: {type: list, items: text, separator: space, description: Words.}
      X_NETWORKS: {type: list, items: cidr, separator: comma, description: Networks.}
      X_SECRET: {type: port, secret: true, description: A secret that is a port.}
"#
)]
struct Types;

const PEM: &str = "-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----";

/// A type, its values with what is shown of them, and texts that are no value.
type Row = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

/// For each type: values and what is shown of them; texts that are no value.
const TABLE: &[Row] = &[
    ("TEXT", &[("a b", "a b"), ("no", "no"), ("ÄÖ", "ÄÖ")], &[]),
    (
        "BOOL",
        &[
            ("true", "true"),
            ("YES", "true"),
            ("On", "true"),
            ("1", "true"),
            ("FALSE", "false"),
            ("off", "false"),
            ("0", "false"),
            ("nO", "false"),
        ],
        &["2", "y", "enabled", "truee", "-1"],
    ),
    (
        "INTEGER",
        &[("2", "2"), ("9", "9"), ("007", "7")],
        &["1", "10", "-3", "+3", "3.0", "3e0", "0x3", "99999999999999999999", "three"],
    ),
    (
        "SIGNED",
        &[("-5", "-5"), ("9", "9"), ("9223372036854775807", "9223372036854775807")],
        &["-6", "9223372036854775808", "+1"],
    ),
    (
        "NUMBER",
        &[("3.0", "3.0"), ("0", "0.0"), ("1e3", "1000.0")],
        &["-0.1", "NaN", "inf", "1,5", "three"],
    ),
    (
        "PORT",
        &[("0", "0"), ("8080", "8080"), ("65535", "65535")],
        &["65536", "-1", "+80", "http", "80 80"],
    ),
    (
        "DURATION",
        &[("5", "300s"), ("0", "0ns")],
        &["-1", "1.5", "5m", "+5", "18446744073709551615"],
    ),
    ("SIZE", &[("64", "65536")], &["64K", "-1", "18446744073709551615"]),
    (
        "URL",
        &[
            ("https://a.example", "https://a.example/"),
            ("HTTPS://A.example/B", "https://a.example/B"),
            ("https://u:p@h/", "https://u:***@h/"),
        ],
        &["http://a.example", "a.example", "https://", "/path", "https://a:99999/"],
    ),
    ("PATH", &[("/a/b", "/a/b"), ("a b", "a b")], &[]),
    (
        "HOST",
        &[
            ("localhost", "localhost"),
            ("0.0.0.0", "0.0.0.0"),
            ("::1", "::1"),
            ("[::1]", "[::1]"),
            ("a_b.c-d", "a_b.c-d"),
        ],
        &["a:80", "http://a", "a b", "a..b", "a/b"],
    ),
    (
        "ADDRESS",
        &[("a:1", "a:1"), ("[::1]:9092", "[::1]:9092"), ("A:1", "A:1")],
        &["a", ":1", "a:", "a:x", "::1", "a:65536", "a:+1"],
    ),
    (
        "CIDR",
        &[("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3", "10.1.2.3/32"), ("::1", "::1/128")],
        &["10.0.0.0/33", "10.0.0", "a"],
    ),
    (
        "ORIGIN",
        &[("https://A.example:443", "https://a.example"), ("http://a:3000/", "http://a:3000")],
        &["https://a/b", "https://a?x", "https://u@a", "ftp://a", "a.example", "*", "null"],
    ),
    (
        "CORS",
        &[
            ("https://a, https://b", "origins=https://a,https://b credentials=true"),
            ("*", "origins=* credentials=false"),
            ("https://a,*", "origins=*,https://a credentials=false"),
        ],
        &["https://a/b", "a.example", "https://a;https://b"],
    ),
    (
        "PEM",
        &[(PEM, "PEM CERTIFICATE")],
        &["MIIB", "-----BEGIN CERTIFICATE-----", "-----BEGIN A-----\n-----END B-----"],
    ),
    ("COLOUR", &[("red", "Red"), ("RED", "Red"), ("Blue", "blue")], &["green", "re d"]),
    ("COLOURS", &[("red,, BLUE ,", "Red,blue"), (",", "")], &["red;blue", "red,green"]),
    ("WORDS", &[("a  b\tc", "a,b,c")], &[]),
    (
        "NETWORKS",
        &[("10.0.0.0/8, 1.2.3.4", "10.0.0.0/8,1.2.3.4/32")],
        &["10.0.0.0/8 1.2.3.4", "all"],
    ),
    ("SECRET", &[("8080", "[redacted]")], &["hidden"]),
];

fn load(pairs: &[(String, OsString)]) -> Result<Report, Vec<Problem>> {
    let sources = Sources::new().pairs(pairs.iter().cloned());
    Types::load(&sources).map(|loaded| loaded.report).map_err(|error| error.problems().to_vec())
}

fn pair(prefix: &str, of: &str, value: impl Into<OsString>) -> (String, OsString) {
    (format!("{prefix}{of}"), value.into())
}

fn shown(report: &Report, of: &str) -> String {
    report.entry(&format!("X_{of}")).expect("every variable has an entry").value().to_string()
}

#[test]
fn values_are_parsed_with_and_without_padding() {
    for (of, values, _) in TABLE {
        for (text, expected) in *values {
            for text in [(*text).to_owned(), format!("  {text}\t\n")] {
                let report = load(&[pair("X_", of, &text)])
                    .unwrap_or_else(|error| panic!("{of} {text:?}: {error:?}"));
                assert_eq!(shown(&report, of), *expected, "{of} {text:?}");
            }
        }
    }
}

#[test]
fn invalid_values_are_refused_with_the_expected_type() {
    for (of, _, wrong) in TABLE {
        for text in *wrong {
            let problems = load(&[pair("X_", of, text)]).expect_err(text);
            let [problem] = problems.as_slice() else { panic!("{problems:?}") };
            assert_eq!(problem.name(), format!("X_{of}"));
            let ProblemKind::Invalid { found, expected } = problem.kind() else {
                panic!("{problem:?}")
            };
            assert!(!expected.is_empty());
            assert!(*of != "SECRET" || found.is_none(), "a secret is not shown");
        }
    }
}

#[test]
fn empty_and_blank_values_are_not_set() {
    for (of, values, _) in TABLE {
        let unset = shown(&load(&[]).expect("nothing is required"), of);
        for blank in ["", " ", "\t \n"] {
            let report = load(&[pair("X_", of, blank)]).expect("nothing is required");
            assert_eq!(shown(&report, of), unset);
            let (text, expected) = values[0];
            let report = load(&[pair("X_", of, blank), pair("OLD_X_", of, text)])
                .expect("the alias is read");
            assert_eq!(shown(&report, of), expected);
        }
    }
}

#[test]
fn canonical_name_wins_even_if_its_value_is_invalid() {
    for (of, values, wrong) in TABLE {
        let (text, expected) = values[0];
        let other = values.last().map_or(text, |(text, _)| *text);
        let report =
            load(&[pair("X_", of, text), pair("OLD_X_", of, other)]).expect("both are values");
        assert_eq!(shown(&report, of), expected);
        if let Some(wrong) = wrong.first() {
            let problems =
                load(&[pair("X_", of, *wrong), pair("OLD_X_", of, text)]).expect_err("it is wrong");
            assert_eq!(problems[0].name(), format!("X_{of}"));
        }
    }
}

#[test]
fn values_that_are_not_utf8_are_refused() {
    for (of, ..) in TABLE {
        let raw = OsString::from_vec(vec![b'8', 0x80]);
        let problems = load(&[pair("X_", of, raw)]).expect_err("it is not UTF-8");
        assert_eq!(problems[0].kind(), &ProblemKind::NotUnicode);
    }
}

#[test]
fn similar_value_is_suggested() {
    let problems = load(&[pair("X_", "COLOUR", "rde")]).expect_err("it is no colour");
    assert_eq!(
        problems[0].to_string(),
        "X_COLOUR (given in code): `rde` is not one of `Red`, `blue`\n    help: did you mean `Red`?"
    );
}

#[test]
fn pem_has_real_line_breaks() {
    let config = Types::from_vars([("X_PEM", PEM)]).expect("it is PEM");
    let pem = config.x_pem.expect("it is set");
    assert_eq!(pem.as_str().lines().count(), 3);
    assert_eq!(pem.label(), "CERTIFICATE");
}

#[test]
fn network_list_contains_trusted_addresses() {
    let pairs = [("AISOC_TRUSTED_PROXIES", "10.0.0.0/8, fd00::/8")];
    let trusted = aisoc_env::api::Config::from_vars(pairs).expect("it loads").audit.trusted_proxies;
    for (address, is_trusted) in [
        ("10.9.8.7", true),
        ("::ffff:10.9.8.7", true),
        ("fd00::1", true),
        ("11.0.0.1", false),
        ("::1", false),
    ] {
        assert_eq!(trusted.contains(address.parse().expect("an address")), is_trusted, "{address}");
    }
}
