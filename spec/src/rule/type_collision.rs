//! The sets, groups and sections of a service become types beside each other: no two can have one name.

use std::collections::HashMap;

use super::{Context, Firmness, Rule};
use crate::model::{Field, Service, camel_case};
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "type-collision",
    about: "A closed set, group or section that becomes the same type as another of the same service.",
    firmness: Firmness::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        let mut seen: HashMap<String, (&str, Span)> = HashMap::new();
        for (what, name, span) in types_of(service, cx) {
            let Some((other, first)) = seen.insert(name.clone(), (what, span)) else { continue };
            if first == span {
                continue;
            }
            cx.report(span, format!("a {other} and a {what} both become the type `{name}`"))
                .also(first, format!("the {other}"))
                .help("call one of them otherwise");
        }
    }
}

type Named = (&'static str, String, Span);

fn types_of(service: &Service, cx: &Context<'_>) -> Vec<Named> {
    let sets = service.variables.iter().filter_map(|variable| variable.kind.value.set());
    let sets = sets.map(|set| &cx.model.sets[set].name);
    let sets = sets.map(|name| ("set of values", name.value.clone(), name.span));
    let parts = service.fields().into_iter().filter_map(|field| match field {
        Field::Variable(_) => None,
        Field::Section(section) => Some(("section", &service.sections[section].name)),
        Field::Group { group, .. } => Some(("group", &cx.model.groups[group].name)),
    });
    sets.chain(parts.map(|(what, name)| (what, camel_case(name), name.span))).collect()
}

#[cfg(test)]
mod tests {
    use crate::rule::testing::{problems, shop};

    #[test]
    fn a_section_and_a_set_of_one_name_are_found() {
        let spec = shop("A: {type: Beans, description: What it is.}")
            + "    sections: {beans: {title: B, variables: {B: {type: Beans, description: What it is.}}}}\n\
               types: {Beans: {description: Which., values: {a: One., b: Two.}}}\n";
        let expected = "type-collision: a set of values and a section both become the type `Beans`";
        assert_eq!(problems(&spec), [expected]);
    }
}
