//! Every id that a finding can have, and what it stands for.

/// A rule's id, and what it finds.
pub type Rule = (&'static str, &'static str);

/// Every rule: those of the runtime, of the files, and those that only show between services.
pub const RULES: &[Rule] = &[
    ("missing", "A variable that must be set is not"),
    ("invalid", "A value is not one of its type"),
    ("not-unicode", "A value is not valid UTF-8"),
    ("placeholder-in-production", "A documented placeholder is used in production"),
    ("forbidden-in-production", "A value is never allowed in production"),
    ("wildcard-with-credentials", "Every origin may call with credentials, in production"),
    ("given-twice", "A secret is given both by itself and as a file"),
    ("unreadable", "A file cannot be read"),
    ("malformed", "A line or a reference cannot be made out"),
    ("alias", "A variable is given under an alias"),
    ("conflict", "Two names of one variable have different values"),
    ("unknown", "A variable under a service's prefix that no service reads"),
    ("placeholder", "A documented placeholder is used"),
    ("no-effect", "A variable changes nothing while another has the value it has"),
    ("discouraged-in-production", "A value is not meant for production"),
    ("credentials-off", "Every origin may call, so credentials are off"),
    ("unset-reference", "A reference to a variable that is set nowhere"),
    ("too-large", "More variables than a process can have"),
    ("wrong-type", "A part of a file has the wrong shape"),
    ("unknown-key", "A key of a Compose service is a slip of another"),
    ("include-not-read", "Compose files that `include` names are not read"),
    ("extends-too-deep", "A service extends itself"),
    ("extends-unknown", "A service extends one that is not there"),
    ("not-text", "A number or a bool where Kubernetes takes text alone"),
    ("invalid-base64", "A value of a Secret is not base64"),
    ("missing-key", "A ConfigMap or Secret lacks the key that is asked for"),
    ("secret-in-plain-text", "A secret is written into a file that is shared"),
    ("values-differ", "Values that must be the same in two services differ"),
    ("value-on-one-side", "A value that two services must share is set in one alone"),
    ("mixed-names", "Two services are given one variable under different names"),
    ("shared-name", "Services share a value under a name that means something else in each"),
    ("without-effect", "A variable beside a Compose file that reaches no container"),
    ("unmatched", "A container whose service is not known"),
    ("unseen", "Values that cannot be seen from here"),
];

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn every_rule_stands_in_the_readme() {
        let readme = include_str!("../../../cli/README.md");
        for (id, _) in RULES {
            assert!(readme.contains(&format!("| `{id}` |")), "{id}");
        }
    }

    #[test]
    fn ids_are_kebab_case_and_stand_once() {
        for (at, (id, about)) in RULES.iter().enumerate() {
            assert!(
                id.chars().all(|c| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit()),
                "{id}"
            );
            assert!(!RULES[..at].iter().any(|(known, _)| known == id), "{id}");
            assert!(!about.ends_with('.'));
        }
    }
}
