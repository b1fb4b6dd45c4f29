//! Text, paths and host names.

use std::net::IpAddr;
use std::path::PathBuf;

use super::{Fault, Kind, Value};
use crate::redact::{Redact, Redacted};

impl Value for String {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        if matches!(kind, Kind::Host) {
            check_host(text)?;
        }
        Ok(text.to_owned())
    }
}

impl Redact for String {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.as_str().into())
    }
}

impl Value for PathBuf {
    fn parse(text: &str, _: &Kind) -> Result<Self, Fault> {
        Ok(text.into())
    }
}

impl Redact for PathBuf {
    fn redact(&self) -> Redacted<'_> {
        Redacted::Text(self.to_string_lossy())
    }
}

pub(super) fn check_host(text: &str) -> Result<(), Fault> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    if bare.parse::<IpAddr>().is_ok() || is_host_name(text) {
        return Ok(());
    }
    Err(Fault::new("a host name or an IP address"))
}

fn is_host_name(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    text.len() <= 253 && text.strip_suffix('.').unwrap_or(text).split('.').all(is_label)
}
