//! A name that ends in one unit and counts in another is read wrongly by whoever sets it.

use aisoc_env_core::value::Unit;

use super::{Context, Firmness, Rule};
use crate::document::LintLevel;

pub(super) const RULE: Rule = Rule {
    id: "unit-contradicts-name",
    about: "A duration or size whose unit is not the one that its name ends in.",
    firmness: Firmness::Lint(LintLevel::Deny),
    check,
};

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let Some(unit) = variable.kind.value.unit() else { continue };
        let Some(told) = told(&variable.name).filter(|told| *told != unit) else { continue };
        let (name, unit, told) = (&*variable.name, unit.word(), told.word());
        cx.report(variable.name.span, format!("`{name}` counts {unit}, and its name says {told}"))
            .also(variable.kind.span, format!("in {unit}"))
            .help(format!("write `unit: {told}`, or name it after {unit}"));
    }
}

/// The unit that a name ends in.
fn told(name: &str) -> Option<Unit> {
    let states = |unit: &Unit| unit.suffixes().iter().any(|suffix| name.ends_with(suffix));
    Unit::WORDS.iter().map(|(_, unit)| *unit).find(states)
}

#[cfg(test)]
mod tests {
    use super::told;
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
            assert_eq!(told(name), unit, "{name}");
        }
    }
}
