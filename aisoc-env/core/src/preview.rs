//! Previews of invalid values for messages: short, and without possible passwords.

use url::Url;

use crate::redact::Redact;
use crate::text::excerpt;

/// The length of a preview, in characters.
const LIMIT: usize = 60;

/// Characters that surround passwords: in URLs, in connection strings, and in lines that were joined by mistake.
const SUSPICIOUS: [char; 11] = [':', ';', '=', '@', '?', '#', '%', '&', '$', '\\', '"'];

/// A preview of the text; `None` if a password may be anywhere in it.
pub fn preview(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = !text.contains(SUSPICIOUS) && !text.contains("-----BEGIN");
    if bare { Some(excerpt(text, LIMIT)) } else { preview_url(text) }
}

/// The scheme, host, port and path of a URL, with a mask for its password; `None` if another part may hold one.
fn preview_url(text: &str) -> Option<String> {
    let mut url = Url::parse(text).ok().filter(Url::has_host)?;
    let plain =
        url.query().is_none() && url.fragment().is_none() && !url.path().contains(SUSPICIOUS);
    if !plain || url.host_str().is_some_and(|host| host.contains(SUSPICIOUS)) {
        return None;
    }
    if !url.username().is_empty() && url.password().is_none() {
        // A user name without a password is often a token.
        url.set_username("***").ok()?;
    }
    Some(excerpt(&url.redact().to_string(), LIMIT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_in_malformed_urls_are_hidden() {
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
