//! Keys of a Compose service that are slips of those that are read here: they would be passed over without a word.

use crate::yaml::Node;
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::suggest::{Similarity, nearest};

/// The keys that are read.
const KEYS: [&str; 6] =
    ["environment", "env_file", "extends", "image", "container_name", "profiles"];

/// Warns of every key that is most likely meant for another.
pub(crate) fn note_slips(service: &Node, findings: &mut Findings) {
    for (key, _) in service.entries() {
        let text = key.text().unwrap_or_default();
        if let Some(meant) = slip(text) {
            let message = format!("a service has no key `{text}`, so this is not read");
            let finding = Finding::new(Rule::UnknownKey, key.span, message);
            findings.add(finding.help(format!("did you mean `{meant}`?")));
        }
    }
}

fn slip(text: &str) -> Option<&'static str> {
    // No key of Compose is so similar to one of these.
    nearest(text, KEYS, Similarity::Typo).filter(|_| !KEYS.contains(&text))
}
