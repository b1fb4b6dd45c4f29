//! The entries of a record, key by key: which are unknown, which are missing, which are invalid.

use aisoc_env_core::suggest::{Similarity, nearest};

use super::Key;
use super::collection::{mapping, report_no_mapping};
use super::node::{Entry, Node};
use super::record::Read;
use crate::diagnostic::Diagnostics;
use crate::span::Span;

/// The entries of a record, and what it should hold.
pub(super) struct Reader<'a> {
    /// The name of the record's struct.
    record: &'static str,
    entries: &'a [Entry<'a>],
    known: &'static [(&'static str, bool)],
    /// Keys that are not known, with those that they are likely slips of.
    meant: Vec<(&'static str, &'a Entry<'a>)>,
    /// Whether keys of another mapping would be joined in, if the format knew how.
    merged: bool,
}

/// What joins another mapping in, in some versions of YAML.
const MERGE: &str = "<<";

impl<'a> Reader<'a> {
    /// Reports unknown keys, and required ones that are missing. A key that is likely meant counts as there. `None`: it is no
    /// mapping, and `cx` knows.
    pub(super) fn open(
        node: &'a Node<'_>,
        owner: Span,
        record: &'static str,
        known: &'static [(&'static str, bool)],
        cx: &mut Diagnostics,
    ) -> Option<Self> {
        let Some(entries) = mapping(node) else {
            report_no_mapping(node, &spaced(record), cx);
            return None;
        };
        let mut reader = Self { record, entries, known, meant: Vec::new(), merged: false };
        for entry in entries {
            if !known.iter().any(|(name, _)| *name == entry.0.value) {
                reader.take_unknown(entry, cx);
            }
        }
        for (name, required) in known {
            if *required && !reader.merged && reader.entry(name).is_none() {
                cx.error("missing-key", owner, format!("the key `{name}` is missing"))
                    .help(format!("add `{name}:` to {}", spaced(record)));
            }
        }
        Some(reader)
    }

    fn take_unknown(&mut self, entry: &'a Entry<'a>, cx: &mut Diagnostics) {
        let key = &entry.0;
        if key.value == MERGE {
            self.merged = true;
            cx.error("anchor", key.span, "merge keys of YAML are not part of the format")
                .help("share variables through `groups` and `from`");
            return;
        }
        let names = self.names();
        cx.error("unknown-key", key.span, format!("unknown key `{}`", key.value))
            .label(format!("not a key of {}", spaced(self.record)))
            .help_nearest(&key.value, names.iter().copied());
        self.meant.extend(nearest(key, names, Similarity::Hint).map(|name| (name, entry)));
    }

    /// Reads a key. One that is not there may be in the mapping that would be joined in.
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
fn spaced(name: &str) -> String {
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
