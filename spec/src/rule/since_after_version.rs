//! No version in a spec is later than that of the spec: either it is wrong, or the version of the spec was not increased.

use super::{Context, Rule, Severity};
use crate::model::Version;
use crate::span::Spanned;

pub(super) const RULE: Rule = Rule {
    id: "since-after-version",
    about: "A `since` or `deprecated` later than the version of the spec.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        check_version("since", Some(&service.since), cx);
    }
    for group in cx.model.all_groups() {
        check_version("since", Some(&group.since), cx);
    }
    for variable in cx.variables() {
        check_version("since", Some(&variable.since), cx);
        check_version("deprecated", variable.deprecated.as_ref(), cx);
        for alias in &variable.aliases {
            check_version("deprecated", alias.deprecated.as_ref(), cx);
        }
    }
}

fn check_version(key: &str, found: Option<&Spanned<Version>>, cx: &mut Context<'_>) {
    let Some(found) = found else { return };
    let own = cx.model.version.span;
    let Some(version) = cx.model.known_version().filter(|_| found.span.file == own.file) else {
        return;
    };
    if found.value > version {
        let message =
            format!("`{key}: {}` is later than the version of the spec, {version}", found.value);
        cx.report(found.span, message)
            .also(own, "the version of the spec")
            .help("correct the version, or increase the `version` of the spec");
    }
}
