//! A default that the variable's own type refuses would fail in every deployment that trusts it.

use super::{Context, Firmness, Rule};
use crate::accept::accept;

pub(super) const RULE: Rule = Rule {
    id: "default-not-accepted",
    about: "A default, example or production value that the variable's type does not accept.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for (_, variable) in cx.variables() {
        let given = [
            ("default", &variable.default),
            ("example", &variable.example),
            ("value", &variable.never_in_production),
            ("value", &variable.avoid_in_production),
        ];
        for (what, value) in given {
            let Some(value) = value else { continue };
            let Err(refusal) = accept(&variable.kind.value, &value.value, &cx.model.sets) else {
                continue;
            };
            let message = format!("the {what} `{}` is not {}", value.value, refusal.expected);
            let found = cx.report(value.span, message).also(variable.kind.span, "the type");
            if let Some(nearest) = refusal.nearest {
                found.help(format!("did you mean `{nearest}`?"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn every_value_in_the_spec_is_held_against_its_type() {
        let spec = shop(
            "A: {type: port, default: 70000, description: What it is.}\n\
             B: {type: bool, default: false, never_in_production: maybe, description: What it is.}\n\
             C: {type: integer, max: 5, default: 5, example: 6, description: What it is.}",
        );
        let expected = [
            "default-not-accepted: the default `70000` is not a port from 0 to 65535",
            "default-not-accepted: the value `maybe` is not `true` or `false`",
            "default-not-accepted: the example `6` is not a whole number from 0 to 5",
        ];
        assert_eq!(problems(&spec), expected);
    }
}
