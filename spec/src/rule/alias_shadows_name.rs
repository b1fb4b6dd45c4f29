//! A name that two variables of a service answer to would set both, or the wrong one.

use std::collections::HashMap;

use super::{Context, Firmness, Rule};
use crate::model::Service;
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "alias-shadows-name",
    about: "An alias that is another variable's name or alias in the same service.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        check_service(service, cx);
    }
}

fn check_service(service: &Service, cx: &mut Context<'_>) {
    let mut seen: HashMap<&str, (&str, Span)> = HashMap::new();
    for variable in &service.variables {
        seen.entry(&variable.name.value).or_insert((&variable.name.value, variable.name.span));
    }
    for variable in &service.variables {
        for alias in &variable.aliases {
            let own = (&*variable.name.value, alias.name.span);
            let (of, span) = *seen.entry(&alias.name.value).or_insert(own);
            if of != variable.name.value {
                let alias = &*alias.name;
                let message = if of == alias {
                    format!("the alias `{alias}` is the name of another variable")
                } else {
                    format!("the alias `{alias}` is also an alias of `{of}`")
                };
                cx.report(own.1, message)
                    .also(span, "there")
                    .help("a name can belong to one variable of a service only");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn names_and_aliases_of_others_are_found() {
        let spec = shop(
            "A: {type: text, aliases: [B, X], description: What it is.}\n\
             B: {type: text, aliases: [X], description: What it is.}",
        );
        let expected = [
            "alias-shadows-name: the alias `B` is the name of another variable",
            "alias-shadows-name: the alias `X` is also an alias of `A`",
        ];
        assert_eq!(problems(&spec), expected);
    }
}
