//! Checks a deployment: first each process with the code of the runtime, then relations between processes.
//!
//! Each rule is a module that states why it exists.

mod mixed_names;
mod must_match;
mod runtime;
mod secret_in_plain_text;
mod shared_name;
mod unseen;
mod without_effect;

pub(crate) use without_effect::check as check_without_effect;

use std::collections::BTreeSet;

use aisoc_env_core::preview;
use aisoc_env_spec::Spec;

use crate::environment::Value;
use crate::known::Known;
use crate::target::{Subject, Target};
use aisoc_env_core::finding::Findings;
use aisoc_env_core::source_map::{SourceMap, Span};

/// The inputs and the output of rules.
pub(crate) struct Context<'a> {
    pub(crate) spec: &'a Spec,
    pub(crate) known: &'a Known<'a>,
    pub(crate) files: &'a mut SourceMap,
    pub(crate) findings: &'a mut Findings,
}

/// Applies every rule to these processes.
pub(crate) fn check<'a>(targets: &'a [Target], production: bool, cx: &mut Context<'a>) {
    for target in targets {
        cx.reveal(target);
    }
    let subjects: Vec<Subject<'_>> =
        targets.iter().map(|target| Subject::new(target, production, cx)).collect();
    for subject in &subjects {
        runtime::check(subject, cx);
        secret_in_plain_text::check(subject, cx);
        unseen::check(subject, cx);
    }
    let scopes: BTreeSet<&str> = targets.iter().map(|target| &*target.scope).collect();
    for scope in scopes {
        let runs =
            |subject: &&Subject<'_>| subject.target.scope == scope && !subject.target.prepares;
        let together: Vec<&Subject<'_>> = subjects.iter().filter(runs).collect();
        must_match::check(&together, cx);
        mixed_names::check(&together, cx);
        shared_name::check(&together, cx);
    }
}

impl Context<'_> {
    /// Allows excerpts to show the values of known variables that are not secrets.
    fn reveal(&mut self, target: &Target) {
        for (name, value) in target.environment.values() {
            self.reveal_value(name, value);
        }
    }

    /// Allows excerpts to show a value that cannot be a secret.
    fn reveal_value(&mut self, name: &str, value: &Value) {
        if self.known.is_public(name)
            && may_show(value)
            && let Some(span) = written(value, self.files)
        {
            self.files.reveal(span);
        }
    }
}

/// Whether a message would show the value as it is written. An address may lack the `/` after its host.
fn may_show(value: &Value) -> bool {
    let same = |shown: String| {
        shown.strip_prefix(&*value.text).is_some_and(|rest| ["", "/"].contains(&rest))
    };
    !value.hidden && preview(&value.text).is_some_and(same)
}

/// The span of the text of a value with its quotes; `None` if it is written in another form.
fn written(value: &Value, files: &SourceMap) -> Option<Span> {
    const QUOTES: [char; 2] = ['"', '\''];
    let whole = files.text(value.span);
    let before = whole.trim_end_matches(QUOTES).strip_suffix(&*value.text)?;
    let before = before.strip_suffix(QUOTES).unwrap_or(before);
    Some(value.span.part(before.len()..value.span.range().len()))
}
