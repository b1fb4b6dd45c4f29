//! Ways to make a fresh secret.

use super::text;
use crate::diagnostic::Diagnostics;
use crate::document::{Document, GeneratorDoc, GeneratorKind, Number, Text, all};
use crate::model::Generator;

pub(super) fn resolve_generators(document: &Document, cx: &mut Diagnostics) -> Vec<Generator> {
    let generators = all(document.generators.as_ref());
    generators.iter().filter_map(|(name, doc)| resolve_generator(name, doc, cx)).collect()
}

fn resolve_generator(name: &Text, doc: &GeneratorDoc, cx: &mut Diagnostics) -> Option<Generator> {
    let kind = doc.kind.as_ref()?.value;
    Some(Generator {
        name: name.clone(),
        bytes: resolve_bytes(kind, doc.bytes.as_ref(), cx),
        command: text(doc.command.as_ref()),
        kind,
    })
}

/// How many random bytes a secret has where nothing is said.
const BYTES: usize = 32;

fn resolve_bytes(kind: GeneratorKind, bytes: Option<&Number>, cx: &mut Diagnostics) -> usize {
    let Some(number) = bytes else { return BYTES };
    if kind != GeneratorKind::Hex {
        cx.error(
            "stray-key",
            number.span,
            format!("`bytes` says nothing about a `{}`", kind.word()),
        )
        .help("remove `bytes`, or change the kind");
        return BYTES;
    }
    let fits = (16.0..=4096.0).contains(&number.value) && number.value.fract() == 0.0;
    if !fits {
        let message = format!("`bytes: {}` is not a whole number from 16 to 4096", number.value);
        cx.error("bad-range", number.span, message)
            .help("fewer than 16 can be guessed; 32 is usual");
        return BYTES;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    let bytes = number.value as usize;
    bytes
}
