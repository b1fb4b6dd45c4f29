//! A name that indicates another unit than the one in use leads to values that are wrong by a factor.

use aisoc_env_core::value::Unit;

use super::{Context, Rule, Severity};
use crate::document::LintLevel;

pub(super) const RULE: Rule = Rule {
    id: "unit-contradicts-name",
    about: "A duration or size whose name ends in another unit than its own.",
    severity: Severity::Lint(LintLevel::Deny),
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let Some(unit) = variable.value_type.value.unit() else { continue };
        let Some(named) = unit_in_name(&variable.name).filter(|named| *named != unit) else {
            continue;
        };
        let (name, unit, named) = (&*variable.name, unit.word(), named.word());
        cx.report(
            variable.name.span,
            format!("the unit of `{name}` is {unit}, but its name indicates {named}"),
        )
        .also(variable.value_type.span, format!("the unit is {unit}"))
        .help(format!("write `unit: {named}`, or rename the variable"));
    }
}

/// The unit that a name ends in.
fn unit_in_name(name: &str) -> Option<Unit> {
    let is_suffix = |unit: &Unit| unit.suffixes().iter().any(|suffix| name.ends_with(suffix));
    Unit::WORDS.iter().map(|(_, unit)| *unit).find(is_suffix)
}

#[cfg(test)]
mod tests {
    use super::unit_in_name;
    use aisoc_env_core::value::Unit;

    #[test]
    fn unit_is_read_from_the_end_of_a_name() {
        let table = [
            ("WAIT_MS", Some(Unit::Milliseconds)),
            ("WAIT_SECONDS", Some(Unit::Seconds)),
            ("WAIT_SECS", Some(Unit::Seconds)),
            ("WAIT_MINUTES", Some(Unit::Minutes)),
            ("WAIT_HOURS", Some(Unit::Hours)),
            ("TTL_DAYS", Some(Unit::Days)),
            ("SIZE_BYTES", Some(Unit::Bytes)),
            ("SIZE_KB", Some(Unit::Kibibytes)),
            ("SIZE_MB", Some(Unit::Mebibytes)),
            ("WAIT", None),
            ("MS_WAIT", None),
            ("ITEMS", None),
        ];
        for (name, unit) in table {
            assert_eq!(unit_in_name(name), unit, "{name}");
        }
    }
}
