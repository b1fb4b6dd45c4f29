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
        let types = types_of(service, cx);
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (at, (what, name, span)) in types.iter().enumerate() {
            let Some(other) = seen.insert(name, at) else { continue };
            let (other, _, first) = types[other];
            if first == *span {
                continue;
            }
            cx.report(*span, format!("a {other} and a {what} both become the type `{name}`"))
                .also(first, format!("the {other}"))
                .help("call one of them otherwise");
        }
    }
}

type Named = (&'static str, String, Span);

fn types_of(service: &Service, cx: &Context<'_>) -> Vec<Named> {
    let mut types = Vec::new();
    for set in service.variables.iter().filter_map(|variable| variable.kind.value.set()) {
        let name = &cx.model.sets[set].name;
        types.push(("set of values", name.value.clone(), name.span));
    }
    for field in service.fields() {
        let (what, name) = match field {
            Field::Variable(_) => continue,
            Field::Section(section) => ("section", &service.sections[section].name),
            Field::Group { group, .. } => ("group", &cx.model.groups[group].name),
        };
        types.push((what, camel_case(name), name.span));
    }
    types
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
