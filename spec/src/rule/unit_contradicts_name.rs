//! A name that ends in one unit and counts in another is read wrongly by whoever sets it.

use super::{Context, Firmness, Rule};
use crate::document::LintLevel;
use crate::model::{Kind, Unit};

pub(super) const RULE: Rule = Rule {
    id: "unit-contradicts-name",
    about: "A duration or size whose unit is not the one that its name ends in.",
    firmness: Firmness::Lint(LintLevel::Deny),
    check,
};

const UNITS: [Unit; 8] = [
    Unit::Milliseconds,
    Unit::Seconds,
    Unit::Minutes,
    Unit::Hours,
    Unit::Days,
    Unit::Bytes,
    Unit::Kibibytes,
    Unit::Mebibytes,
];

fn check(cx: &mut Context<'_>) {
    for variable in cx.variables() {
        let (Kind::Duration(unit) | Kind::Size(unit)) = variable.kind.value else { continue };
        let Some(told) = told(&variable.name).filter(|told| *told != unit) else { continue };
        let (name, unit, told) = (&*variable.name, unit.word(), told.word());
        cx.report(variable.name.span, format!("`{name}` counts {unit}, and its name says {told}"))
            .also(variable.kind.span, format!("in {unit}"))
            .help(format!("write `unit: {told}`, or name it after {unit}"));
    }
}

/// The unit that a name ends in.
fn told(name: &str) -> Option<Unit> {
    UNITS.into_iter().find(|unit| unit.suffixes().iter().any(|suffix| name.ends_with(suffix)))
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn a_name_and_its_unit_agree() {
        let spec = shop(
            "WAIT_MS: {type: duration, unit: seconds, description: How long it waits.}\n\
             WAIT_SECS: {type: duration, unit: seconds, description: How long it waits.}\n\
             SIZE_KB: {type: size, unit: bytes, description: How much it takes.}",
        );
        let expected = [
            "unit-contradicts-name: `WAIT_MS` counts seconds, and its name says milliseconds",
            "unit-contradicts-name: `SIZE_KB` counts bytes, and its name says kibibytes",
        ];
        assert_eq!(problems(&spec), expected);
    }
}
