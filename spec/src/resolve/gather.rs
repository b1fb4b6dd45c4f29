//! Variables as they are gathered from tables and groups, each group once and never inside itself.

use super::draft::Draft;
use crate::diagnostic::Diagnostics;
use crate::document::Text;
use crate::span::Span;

/// The variables of one service, or of one group, as they are gathered.
pub(super) struct Gathering<'a> {
    /// What the service puts before the names of a group.
    pub(super) prefix: &'a str,
    pub(super) drafts: Vec<Draft<'a>>,
    /// The groups being joined in, one inside the other.
    path: Vec<&'a str>,
    /// Every group that was joined in, and where that is asked.
    included: Vec<(&'a str, Span)>,
}

impl<'a> Gathering<'a> {
    pub(super) const fn new(prefix: &'a str) -> Self {
        Self { prefix, drafts: Vec::new(), path: Vec::new(), included: Vec::new() }
    }

    /// Whether a group may be joined in: not inside itself, and once.
    pub(super) fn enter(&mut self, name: &'a Text, cx: &mut Diagnostics) -> bool {
        if self.path.contains(&&*name.value) {
            let message = format!("the group `{}` includes itself", name.value);
            cx.error("include-circle", name.span, message).help(format!(
                "break the circle {} -> {}",
                self.path.join(" -> "),
                name.value
            ));
            return false;
        }
        let known = self.included.iter().find(|(known, _)| *known == name.value);
        if let Some((_, first)) = known {
            let message = format!("the group `{}` is included twice", name.value);
            cx.error("included-twice", name.span, message)
                .also(*first, "first here")
                .help("include it once");
            return false;
        }
        self.path.push(&name.value);
        self.included.push((&name.value, name.span));
        true
    }

    /// Ends the group that was entered last.
    pub(super) fn leave(&mut self) {
        self.path.pop();
    }
}
