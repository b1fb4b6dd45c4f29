//! The enums, groups and sections of a service become types of one module, so their names must differ.

use std::collections::HashMap;

use super::{Context, Rule, Severity};
use crate::model::{Field, Service, camel_case};
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "type-collision",
    about: "An enum, group or section that becomes the same Rust type as another one of its service.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        report_duplicates(&types_of(service, cx), cx);
    }
    // All built-in groups are types of one module, whichever services use them.
    let groups = cx.model.groups.iter().filter(|group| group.builtin);
    let groups = groups.map(|group| ("a group", camel_case(&group.name), group.name.span));
    report_duplicates(&groups.collect::<Vec<_>>(), cx);
}

/// Reports each type whose name an earlier type has.
fn report_duplicates(types: &[Named], cx: &mut Context<'_>) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (at, (what, name, span)) in types.iter().enumerate() {
        let Some(other) = seen.insert(name, at) else { continue };
        let (other, _, first) = types[other];
        if first == *span {
            continue;
        }
        cx.report(*span, format!("{other} and {what} both become the type `{name}`"))
            .also(first, "the other")
            .help("rename one of them");
    }
}

type Named = (&'static str, String, Span);

fn types_of(service: &Service, cx: &Context<'_>) -> Vec<Named> {
    let mut types = Vec::new();
    if service.builtin {
        types.push(("a service", "Config".to_owned(), service.name.span));
    }
    for id in service.variables.iter().filter_map(|variable| variable.of_enum) {
        let name = &cx.model.enums[id.index()].name;
        types.push(("an enum", name.value.clone(), name.span));
    }
    for field in service.fields() {
        let (what, name) = match field {
            Field::Variable(_) => continue,
            Field::Section(section) => ("a section", &service.sections[section].name),
            Field::Group { group, .. } => ("a group", &cx.model.groups[group].name),
        };
        types.push((what, camel_case(name), name.span));
    }
    types
}

#[cfg(test)]
mod tests {
    use crate::read::read_as;
    use crate::rule::testing::{problems, problems_of, shop};

    #[test]
    fn names_of_built_in_sections_and_groups_must_differ() {
        let spec = shop("A: {type: text, description: What it is.}")
            + "    include: {a1: {}}\n    \
                   sections: {config: {title: C, variables: {B: {type: text, description: What it is.}}}}\n\
               groups:\n  \
                 a-1: {title: A, description: Of all., since: 1.0.0, variables: {C: {type: text, description: What it is.}}}\n  \
                 a1: {title: A, description: Of all., since: 1.0.0, variables: {D: {type: text, description: What it is.}}}\n";
        assert_eq!(
            problems(&spec),
            [""; 0],
            "a spec that is not built-in has a module for each struct"
        );
        let found = problems_of(&read_as(&spec, true));
        let expected = [
            "type-collision: a service and a section both become the type `Config`",
            "type-collision: a group and a group both become the type `A1`",
        ];
        assert_eq!(found, expected);
    }
}
