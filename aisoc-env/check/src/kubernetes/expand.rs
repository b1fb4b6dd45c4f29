//! `$(NAME)` in a value, as the kubelet expands it.
//!
//! <https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/>: a name that was
//! defined before is replaced, any other reference is not changed, and `$$` is a dollar sign.

/// The maximum size of the values of a container, in bytes: no process can be started with more.
pub(crate) const MAX_BYTES: usize = 2 << 20;

/// An expanded text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Expanded {
    pub(crate) text: String,
    /// Names that are not defined before.
    pub(crate) unknown: Vec<String>,
}

impl Expanded {
    fn refer(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text.push_str(value);
        } else {
            self.text.extend(["$(", name, ")"]);
            self.unknown.push(name.to_owned());
        }
    }
}

/// Replaces every reference whose name `lookup` knows.
pub(crate) fn expand<'a>(text: &str, lookup: impl Fn(&str) -> Option<&'a str>) -> Expanded {
    let mut expanded = Expanded { text: String::new(), unknown: Vec::new() };
    let last = text.rfind(')').unwrap_or_default();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('$')
        && expanded.text.len() <= MAX_BYTES
    {
        expanded.text.push_str(before);
        // If there is no `)` in the rest, it is not searched for one.
        let inside = after.strip_prefix('(').filter(|inside| text.len() - inside.len() <= last);
        let reference = inside.and_then(|inside| inside.split_once(')'));
        rest = if let Some((name, after)) = reference {
            expanded.refer(name, lookup(name));
            after
        } else {
            expanded.text.push('$');
            after.strip_prefix('$').unwrap_or(after)
        };
    }
    expanded.text.push_str(rest);
    expanded
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cases of the kubelet's own test, `third_party/forked/golang/expansion`.
    #[test]
    fn references_are_expanded_like_in_the_kubelet() {
        let cases = [
            ("$(VAR_A)", "A"),
            ("___$(VAR_B)___", "___B___"),
            ("$(VAR_A)-$(VAR_B)", "A-B"),
            ("f000-$$VAR_A", "f000-$VAR_A"),
            ("foo\\$(VAR_C)bar", "foo\\$(VAR_C)bar"),
            ("$$(VAR_A)", "$(VAR_A)"),
            ("$$$(VAR_A)", "$A"),
            ("$VAR_A", "$VAR_A"),
            ("$(VAR_A", "$(VAR_A"),
            ("foo$", "foo$"),
            ("$()", "$()"),
            ("\u{e9}$(VAR_A)\u{e9}", "\u{e9}A\u{e9}"),
        ];
        let lookup = |name: &str| match name {
            "VAR_A" => Some("A"),
            "VAR_B" => Some("B"),
            _ => None,
        };
        for (text, expected) in cases {
            assert_eq!(expand(text, lookup).text, expected, "{text}");
        }
        assert_eq!(expand("$(NONE)$(VAR_A)", lookup).unknown, ["NONE"]);
    }
}
