//! What of a wrong value may be shown: not much of it, and nothing that may be a password.

use url::Url;

use crate::redact::Redact;

/// The longest part of a wrong value that is shown, in characters.
const LIMIT: usize = 60;

/// The text as it may be shown; `None` when a password may be anywhere in it.
pub(crate) fn shown(text: &str) -> Option<String> {
    let text = text.trim();
    if let Ok(url) = Url::parse(text)
        && url.has_host()
    {
        return Some(limited(&url.redact().to_string()));
    }
    let telling = text.contains('@') || text.contains('?') || text.contains("-----BEGIN");
    (!telling).then(|| limited(text))
}

fn limited(text: &str) -> String {
    let mut shown: String = text.chars().take(LIMIT).flat_map(char::escape_debug).collect();
    if text.chars().nth(LIMIT).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_stay_hidden_whatever_is_wrong_with_the_url() {
        assert_eq!(shown("mysql://u:hunter2@h/db").as_deref(), Some("mysql://u:***@h/db"));
        assert_eq!(shown("postgres//u:hunter2@h/db"), None);
        assert_eq!(shown("host?password=hunter2"), None);
        assert_eq!(shown(" 80a ").as_deref(), Some("80a"));
        assert_eq!(shown("a\nb").as_deref(), Some("a\\nb"));
        assert_eq!(shown(&"x".repeat(70)).map(|text| text.chars().count()), Some(61));
    }
}
