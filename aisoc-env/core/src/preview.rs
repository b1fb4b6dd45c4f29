//! What may be shown of a wrong value: not much of it, and nothing that may be a password.

use url::Url;

use crate::redact::Redact;
use crate::text::excerpt;

/// The longest part of a wrong value that is shown, in characters.
const LIMIT: usize = 60;

/// What stands around passwords: in URLs, in the words of drivers, and where two lines of a file ran together.
const TELLING: [char; 11] = [':', ';', '=', '@', '?', '#', '%', '&', '$', '\\', '"'];

/// The text as it may be shown; `None` when a password may be anywhere in it.
pub fn preview(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = !text.contains(TELLING) && !text.contains("-----BEGIN");
    if bare { Some(excerpt(text, LIMIT)) } else { preview_url(text) }
}

/// A URL of which nothing is shown but its scheme, host, port and a plain path, with a mark for a password.
fn preview_url(text: &str) -> Option<String> {
    let mut url = Url::parse(text).ok().filter(Url::has_host)?;
    let plain = url.query().is_none() && url.fragment().is_none() && !url.path().contains(TELLING);
    if !plain || url.host_str().is_some_and(|host| host.contains(TELLING)) {
        return None;
    }
    if !url.username().is_empty() && url.password().is_none() {
        // What stands alone before the host is a token as often as a name.
        url.set_username("***").ok()?;
    }
    Some(excerpt(&url.redact().to_string(), LIMIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_stay_hidden_whatever_is_wrong_with_the_url() {
        assert_eq!(preview("mysql://u:hunter2@h/db").as_deref(), Some("mysql://u:***@h/db"));
        assert_eq!(preview("postgres//u:hunter2@h/db"), None);
        for text in [
            "host?password=hunter2",
            "postgres://user:hunter2",
            "redis://h:hunter2/0",
            "Server=db;Password=hunter2",
            "mysql://h/d;password=hunter2",
            "redis://h/0#hunter2",
            "user:hunter2%40h/db",
            "warnJWT_SECRET=hunter2",
            "8000;JWT_SECRET=hunter2",
        ] {
            assert_eq!(preview(text), None, "{text}");
        }
        assert_eq!(preview("https://hunter2@h/").as_deref(), Some("https://***@h/"));
        assert_eq!(preview(" 80a ").as_deref(), Some("80a"));
        assert_eq!(preview("a\nb").as_deref(), Some("a\\nb"));
        assert_eq!(preview(&"x".repeat(70)).map(|text| text.chars().count()), Some(61));
    }
}
