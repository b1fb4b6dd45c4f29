//! Host names and IP addresses.

use std::net::IpAddr;

use super::{Definition, ParseError, ScalarType};
use crate::redact::Redacted;

/// The type `host`: a host name or an IP address.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HostType;

pub(super) fn check_host(text: &str) -> Result<(), ParseError> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    if bare.parse::<IpAddr>().is_ok() || is_host_name(text) {
        return Ok(());
    }
    Err(ParseError::new("a host name or an IP address"))
}

fn is_host_name(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    text.len() <= 253 && text.strip_suffix('.').unwrap_or(text).split('.').all(is_label)
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn host() -> ScalarType {
    ScalarType::Host(HostType)
}

impl Definition for HostType {
    fn name(&self) -> &'static str {
        "host"
    }

    fn description(&self) -> String {
        "host name or IP address".to_owned()
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        check_host(text).map(|()| Redacted::Text(text.to_owned().into()))
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![case(
        host(),
        "host name or IP address",
        &["a", "a-b_c.example.", "127.0.0.1", "::1", "[::1]"],
        &["", "a b", "a..b", "a:1", "http://a", ".a"],
        "a host name or an IP address",
    )]
}
