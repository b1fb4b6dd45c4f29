//! URLs, whose passwords are never shown.

use url::Url;

use super::{Fault, Kind, Value};
use crate::redact::{MASK, Redact, Redacted};

impl Value for Url {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        let url = Self::parse(text).map_err(|_| Fault::new("an absolute URL"))?;
        match kind {
            Kind::Url(schemes) if !schemes.is_empty() && !schemes.contains(&url.scheme()) => {
                Err(Fault::new(format!("a URL whose scheme is {}", schemes.join(", "))))
            }
            _ => Ok(url),
        }
    }
}

impl Redact for Url {
    fn redact(&self) -> Redacted<'_> {
        let mut shown = self.clone();
        if shown.password().is_some() {
            // A URL that has a password can have another.
            let _ = shown.set_password(Some("***"));
        }
        if shown.query_pairs().any(|(name, _)| is_telling(&name)) {
            mask_query(&mut shown, self);
        }
        Redacted::Text(String::from(shown).into())
    }
}

fn mask_query(shown: &mut Url, url: &Url) {
    let mut pairs = shown.query_pairs_mut();
    pairs.clear();
    for (name, value) in url.query_pairs() {
        let value = if is_telling(&name) { MASK.into() } else { value };
        pairs.append_pair(&name, &value);
    }
}

/// Drivers also take a password from the query.
fn is_telling(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["password", "passwd", "pwd", "secret", "token", "key"].iter().any(|word| name.contains(word))
}
