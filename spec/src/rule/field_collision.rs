//! Two fields of one name in a struct do not compile.

use std::collections::HashMap;

use super::{Context, Rule, Severity};
use crate::model::{Field, Service, Variable};
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: "field-collision",
    about: "Two variables, sections or groups that become the same field of a struct.",
    severity: Severity::Structural,
    check,
};

fn check(cx: &mut Context<'_>) {
    for service in &cx.model.services {
        check_fields(&root_fields(service, cx), cx);
        for section in 0..service.sections.len() {
            let fields = service.in_section(section).map(|(_, variable)| of(variable));
            check_fields(&fields.collect::<Vec<_>>(), cx);
        }
    }
    for group in &cx.model.groups {
        check_fields(&group.variables.iter().map(of).collect::<Vec<_>>(), cx);
    }
}

type Named<'a> = (&'a str, &'a str, Span);

fn of(variable: &Variable) -> Named<'_> {
    (&variable.field.value, &variable.name.value, variable.field.span)
}

fn root_fields<'a>(service: &'a Service, cx: &Context<'a>) -> Vec<Named<'a>> {
    let named = |field| match field {
        Field::Variable(index) => of(&service.variables[index]),
        Field::Section(index) => {
            let name = &service.sections[index].name;
            (&*name.value, &*name.value, name.span)
        }
        Field::Group { group, .. } => {
            let name = &cx.model.groups[group].name;
            (&*name.value, &*name.value, name.span)
        }
    };
    service.fields().into_iter().map(named).collect()
}

fn check_fields(fields: &[Named<'_>], cx: &mut Context<'_>) {
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(fields.len());
    for (at, (field, name, span)) in fields.iter().enumerate() {
        let Some(other) = seen.insert(field, at) else { continue };
        let (_, other, first) = fields[other];
        if other == *name {
            continue;
        }
        cx.report(*span, format!("`{name}` and `{other}` both become the field `{field}`"))
            .also(first, "the other")
            .help("set `field` of one of them to another name");
    }
}
