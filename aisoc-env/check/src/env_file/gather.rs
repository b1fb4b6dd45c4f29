//! What was parsed, with spans: what a faulty line would have set is not known, nor what refers to it.

use std::collections::HashSet;

use aisoc_env_core::__tool::{Dotenv, DotenvEntry, DotenvFault, is_usual_name};

use super::{Given, unset_reference};
use crate::environment::Value;
use aisoc_env_core::finding::{Finding, Findings, Rule};
use aisoc_env_core::source_map::{FileId, SourceMap, Span, comment};

/// A file while its values are gathered.
struct Gathering<'a> {
    file: FileId,
    files: &'a mut SourceMap,
    findings: &'a mut Findings,
    given: Given,
    /// Names whose values could not be made out.
    broken: HashSet<String>,
    /// Lines that refer to those.
    obscure: HashSet<u32>,
    /// The line whose statement was looked for last, and its span: a long one may refer to many names.
    last: Option<(u32, Span)>,
}

/// The values of a file that was parsed.
pub(crate) fn gather(
    parsed: Dotenv,
    file: FileId,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Given {
    let (given, broken, obscure, last) = Default::default();
    let mut gathering = Gathering { file, files, findings, given, broken, obscure, last };
    parsed.faults.into_iter().for_each(|fault| gathering.add_fault(fault));
    parsed.unset.into_iter().for_each(|(name, line)| gathering.add_unset(&name, line));
    parsed.entries.into_iter().for_each(|entry| gathering.add_entry(entry));
    gathering.given
}

impl Gathering<'_> {
    fn add_fault(&mut self, fault: DotenvFault) {
        let span = statement(self.files, self.file, fault.line);
        self.findings.add(malformed(fault, span, self.file, self.files));
        if let Some(name) = name_at(self.files.text(span)).map(str::to_owned) {
            self.reveal_name(span, name.len());
            self.broken.insert(name.clone());
            self.given.broken.push((name, span));
        }
    }

    /// What comes of a name that could not be made out is not known either.
    fn add_unset(&mut self, name: &str, line: u32) {
        if self.broken.contains(name) {
            self.obscure.insert(line);
        } else {
            let known = self.last.filter(|&(known, _)| known == line);
            let span = known.map_or_else(|| statement(self.files, self.file, line), |(_, at)| at);
            self.last = Some((line, span));
            self.findings.add(unset_reference(name, span));
        }
    }

    fn add_entry(&mut self, entry: DotenvEntry) {
        let span = statement(self.files, self.file, entry.line);
        self.reveal_name(span, entry.name.len());
        if self.obscure.contains(&entry.line) {
            self.given.broken.push((entry.name, span));
        } else {
            let hidden = entry.derived;
            let value = Value { text: entry.value, span, plain: None, hidden };
            self.given.values.push((entry.name, value));
        }
    }

    /// Lets excerpts show the name and the sign behind it.
    fn reveal_name(&mut self, statement: Span, length: usize) {
        self.files.reveal(statement.part(0..length + 1));
    }
}

/// The span of a statement: from its name to the end of its first line, without a comment.
fn statement(files: &SourceMap, file: FileId, line: u32) -> Span {
    let whole = files.line_span(file, line as usize);
    let text = files.text(whole);
    let bare = text.strip_prefix("export ").unwrap_or(text).trim_start();
    let start = text.len() - bare.len();
    let end = comment(text).unwrap_or(text.len());
    Span { start: whole.part(start..start).start, end: whole.part(0..end).end, ..whole }
}

/// The name that a statement sets, if it is a usual one: other text may be a part of a key in the wrong span.
fn name_at(text: &str) -> Option<&str> {
    let (name, _) = text.split_once(['=', ':'])?;
    Some(name.trim_end()).filter(|name| is_usual_name(name))
}

fn malformed(fault: DotenvFault, statement: Span, file: FileId, files: &SourceMap) -> Finding {
    let whole = files.line_span(file, fault.line as usize);
    let (_, first) = files.start(statement);
    let before = (fault.column as usize).saturating_sub(first);
    let start = files
        .text(statement)
        .char_indices()
        .nth(before)
        .map_or(statement.start, |(at, _)| statement.part(at..at).start);
    let span = Span { file, start, end: statement.end.max(start).min(whole.end) };
    let finding = |message| Finding::new(Rule::Malformed, span, message).maybe_help(fault.help);
    match name_at(files.text(statement)) {
        Some(name) => finding(format!("`{name}`: {}", fault.message)).about(name),
        None => finding(fault.message),
    }
}
