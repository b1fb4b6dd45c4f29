//! Whether a text is a value of a type: what the runtime reads, and nothing else, may stand in a spec.

mod network;

use crate::model::{Kind, Range, Separator, Set, Unit};
use aisoc_env_core::suggest::{Similarity, nearest};
use url::Url;

/// Why a text is not a value of a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is allowed.
    pub expected: String,
    /// The nearest allowed value, where values are few.
    pub nearest: Option<String>,
}

/// Whether `text` is a value of `kind`; `sets` are the spec's closed sets.
///
/// # Errors
///
/// What is allowed instead.
pub fn accept(kind: &Kind, text: &str, sets: &[Set]) -> Result<(), Refusal> {
    let text = text.trim();
    match kind {
        Kind::Text | Kind::Path => expect(!text.is_empty(), "some text"),
        Kind::Bool => expect(is_bool(text), "`true` or `false`"),
        Kind::Integer(range) => accept_integer(text, *range),
        Kind::Number(range) => accept_number(text, *range),
        Kind::Port(range) => accept_port(text, *range),
        Kind::Duration(unit) | Kind::Size(unit) => accept_measure(text, *unit),
        Kind::Url(schemes) => accept_url(text, schemes),
        Kind::Host => expect(network::is_host(text), "a host name or an IP address"),
        Kind::Address => expect(network::is_address(text), "`host:port`"),
        Kind::Cidr => {
            expect(network::is_cidr(text), "a network such as `10.0.0.0/8`, or an IP address")
        }
        Kind::Origin => {
            expect(network::is_origin(text), "a web origin: scheme, host and port only")
        }
        Kind::Cors { .. } => each(text, Separator::Comma, |item| {
            expect(item == "*" || network::is_origin(item), "web origins, or `*`")
        }),
        Kind::Pem => expect(is_pem(text), "PEM text from `-----BEGIN` to `-----END`"),
        Kind::Choice(set) => accept_choice(text, &sets[*set]),
        Kind::List(item, separator) => each(text, *separator, |text| accept(item, text, sets)),
    }
}

fn expect(holds: bool, expected: &str) -> Result<(), Refusal> {
    if holds { Ok(()) } else { refuse(expected) }
}

fn refuse(expected: impl Into<String>) -> Result<(), Refusal> {
    Err(Refusal { expected: expected.into(), nearest: None })
}

fn is_bool(text: &str) -> bool {
    let words = ["true", "false", "1", "0", "yes", "no", "on", "off"];
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn accept_integer(text: &str, range: Range) -> Result<(), Refusal> {
    let (min, max) = (range.min.unwrap_or(0.0), range.max);
    let fits = |number: i128| number_fits(number, min, max);
    let whole = digits(text).and_then(|text| text.parse::<i128>().ok());
    expect(whole.is_some_and(fits), &format!("a whole number {}", bounds(Some(min), max)))
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "bounds of integers are whole; as casts saturate"
)]
fn number_fits(number: i128, min: f64, max: Option<f64>) -> bool {
    let type_fits =
        if min < 0.0 { i64::try_from(number).is_ok() } else { u64::try_from(number).is_ok() };
    type_fits && number >= min as i128 && max.is_none_or(|max| number <= max as i128)
}

fn accept_number(text: &str, range: Range) -> Result<(), Refusal> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    let fits = number.is_some_and(|number| {
        range.min.is_none_or(|min| number >= min) && range.max.is_none_or(|max| number <= max)
    });
    expect(fits, &format!("a number {}", bounds(range.min, range.max)))
}

fn accept_port(text: &str, range: Range) -> Result<(), Refusal> {
    let (min, max) = (range.min.unwrap_or(0.0), range.max.unwrap_or(65_535.0));
    let port = digits(text).and_then(|text| text.parse::<u16>().ok()).map(f64::from);
    let fits = port.is_some_and(|port| port >= min && port <= max);
    expect(fits, &format!("a port {}", bounds(Some(min), Some(max))))
}

fn accept_measure(text: &str, unit: Unit) -> Result<(), Refusal> {
    let count = digits(text).and_then(|text| text.parse::<u64>().ok());
    let fits = count.is_some_and(|count| count.checked_mul(unit.factor()).is_some());
    expect(fits, &format!("a whole number of {}", unit.word()))
}

/// Digits, perhaps signed with a minus; Rust's own parsers also take a plus.
fn digits(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.starts_with('+'))
}

fn bounds(min: Option<f64>, max: Option<f64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("from {min} to {max}"),
        (Some(min), None) => format!("of at least {min}"),
        (None, Some(max)) => format!("of at most {max}"),
        (None, None) => "in decimal".to_owned(),
    }
}

fn accept_url(text: &str, schemes: &[String]) -> Result<(), Refusal> {
    let Ok(url) = Url::parse(text) else { return refuse("an absolute URL") };
    let allowed = schemes.is_empty() || schemes.iter().any(|scheme| scheme == url.scheme());
    expect(allowed, &format!("a URL whose scheme is {}", schemes.join(", ")))
}

fn is_pem(text: &str) -> bool {
    let text = text.replace("\\n", "\n");
    let Some(label) = text.strip_prefix("-----BEGIN ").and_then(|rest| rest.split_once("-----"))
    else {
        return false;
    };
    text.trim_end().ends_with(&format!("-----END {}-----", label.0))
}

fn accept_choice(text: &str, set: &Set) -> Result<(), Refusal> {
    let mut spellings: Vec<&str> = Vec::new();
    for member in &set.values {
        spellings.extend(member.spellings().map(|spelling| &*spelling.value));
    }
    if spellings.iter().any(|name| name.eq_ignore_ascii_case(text)) {
        return Ok(());
    }
    let names: Vec<String> =
        set.values.iter().map(|member| format!("`{}`", member.name.value)).collect();
    let nearest = nearest(text, spellings, Similarity::Hint).map(str::to_owned);
    Err(Refusal { expected: format!("one of {}", names.join(", ")), nearest })
}

fn each(
    text: &str,
    separator: Separator,
    check: impl Fn(&str) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let items: Vec<&str> = match separator {
        Separator::Comma => text.split(',').map(str::trim).collect(),
        Separator::Space => text.split_whitespace().collect(),
    };
    items.into_iter().filter(|item| !item.is_empty()).try_for_each(check)
}
