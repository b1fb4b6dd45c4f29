//! Reads the entries of a record key by key, and reports unknown and missing keys.

use aisoc_env_core::suggest::{Similarity, nearest};

use super::Key;
use super::collection::{mapping, report_no_mapping};
use super::node::{Entry, Node};
use super::record::Read;
use crate::diagnostic::Diagnostics;
use crate::span::Span;

/// The entries of a record, and its known keys.
pub(super) struct Reader<'a> {
    /// The name of the record's struct.
    record: &'static str,
    entries: &'a [Entry<'a>],
    known: &'static [(&'static str, bool)],
    /// Unknown keys, each with the known key of which it is probably a typo.
    meant: Vec<(&'static str, &'a Entry<'a>)>,
    /// Whether the record has a merge key, which is not supported; its other keys are then unknown.
    merged: bool,
}

/// The merge key of YAML 1.1.
const MERGE: &str = "<<";

impl<'a> Reader<'a> {
    /// Reports unknown keys, and missing required ones. A typo counts as the key that it probably is. Returns `None` if the node is
    /// not a mapping, which is reported.
    pub(super) fn open(
        node: &'a Node<'_>,
        owner: Span,
        record: &'static str,
        known: &'static [(&'static str, bool)],
        cx: &mut Diagnostics,
    ) -> Option<Self> {
        let Some(entries) = mapping(node) else {
            report_no_mapping(node, &with_article(record), cx);
            return None;
        };
        let mut reader = Self { record, entries, known, meant: Vec::new(), merged: false };
        for entry in entries {
            if !known.iter().any(|(name, _)| *name == entry.0.value) {
                reader.report_unknown(entry, cx);
            }
        }
        for (name, required) in known {
            if *required && !reader.merged && reader.entry(name).is_none() {
                cx.error("missing-key", owner, format!("the key `{name}` is missing"))
                    .help(format!("add `{name}:` to {}", with_article(record)));
            }
        }
        Some(reader)
    }

    fn report_unknown(&mut self, entry: &'a Entry<'a>, cx: &mut Diagnostics) {
        let key = &entry.0;
        if key.value == MERGE {
            self.merged = true;
            cx.error("anchor", key.span, "the format does not support YAML merge keys")
                .help("share variables through `groups` and `from`");
            return;
        }
        let names = self.names();
        cx.error("unknown-key", key.span, format!("unknown key `{}`", key.value))
            .label(format!("not a key of {}", with_article(self.record)))
            .help_nearest(&key.value, names.iter().copied());
        self.meant.extend(nearest(key, names, Similarity::Hint).map(|name| (name, entry)));
    }

    /// Reads a key. An absent key may be in a merged mapping, so it is then invalid.
    pub(super) fn read<T: Read>(&self, name: &str, cx: &mut Diagnostics) -> Key<T> {
        match self.entry(name) {
            Some((key, node)) => T::read(node, key.span, cx).map_or(Key::Invalid(None), Key::Given),
            None if self.merged => Key::Invalid(None),
            None => Key::Absent,
        }
    }

    fn names(&self) -> Vec<&'static str> {
        self.known.iter().map(|(name, _)| *name).collect()
    }

    fn entry(&self, name: &str) -> Option<&'a Entry<'a>> {
        let exact = self.entries.iter().find(|(key, _)| key.value == name);
        let meant = || self.meant.iter().find(|(meant, _)| *meant == name);
        exact.or_else(|| meant().map(|(_, entry)| *entry))
    }
}

/// `ServiceDoc` as `a service`.
fn with_article(name: &str) -> String {
    let name = name.strip_suffix("Doc").unwrap_or(name);
    let mut text = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !text.is_empty() {
            text.push(' ');
        }
        text.extend(c.to_lowercase());
    }
    let article = if text.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {text}")
}
