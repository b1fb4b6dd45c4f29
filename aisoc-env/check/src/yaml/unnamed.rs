//! What of a file is no value and may hold a secret all the same: keys, anchors and tags.

use aisoc_env_core::__tool::is_usual_name;

use aisoc_env_core::source_map::Span;

/// Names are told; other text may be a part of a secret.
pub(crate) fn stands_twice(name: &str) -> String {
    let is_word = |c: char| c.is_ascii_lowercase() || c == '_' || c == '-';
    if is_usual_name(name) || name.chars().all(is_word) {
        format!("the key `{name}` stands twice")
    } else {
        "a key stands twice".to_owned()
    }
}

/// Where the anchor and the tag of a value or a key stand, right before it.
pub(crate) fn properties(text: &str, value: Span) -> Span {
    let before = value.range().start;
    let start = properties_start(text, before);
    let length = text[start..before].trim_end().len();
    Span::new(value.file, start..start + length)
}

/// Where they begin. Tags that Compose knows may be shown.
fn properties_start(text: &str, value: usize) -> usize {
    let bare = text[..value].trim_end();
    let edge = |c: char| c.is_whitespace() || "[{,".contains(c);
    let word = bare.rsplit(edge).next().unwrap_or_default();
    if !word.starts_with(['&', '!']) || ["!reset", "!override"].contains(&word) {
        return value;
    }
    properties_start(text, bare.len() - word.len())
}
