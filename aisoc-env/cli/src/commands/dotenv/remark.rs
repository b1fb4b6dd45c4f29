//! What helps whoever fills the file in, besides the description.

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::Variable;

use super::lines::State;
use crate::reader::Reader;
use crate::words;

pub(super) fn remarks(spec: &Spec, reader: Reader<'_>, state: &State<'_>) -> Vec<String> {
    let variable = reader.variable;
    let kind = &variable.kind.value;
    let remarks = [
        words::values(spec, kind).map(|values| format!("one of: {}", values.join(", "))),
        variable.example.as_ref().map(|example| format!("example: {}", example.value)),
        variable.production_note.as_ref().map(|note| format!("in production: {note}")),
        words::equal_to(spec, variable).map(|equal| format!("must equal {equal}")),
        to_do(spec, variable, state),
    ];
    remarks.into_iter().flatten().collect()
}

/// Whether a fresh value is made for this member of an equality class: for the first that has a generator.
fn supplies_class(spec: &Spec, variable: &Variable) -> bool {
    let mut class = variable.equality_class.into_iter().flat_map(|class| spec.class(class));
    let first = class.find(|(_, member)| member.generator.is_some());
    first.is_none_or(|(_, first)| std::ptr::eq(first, variable))
}

/// What is left to do, where no value is set.
fn to_do(spec: &Spec, variable: &Variable, state: &State<'_>) -> Option<String> {
    if matches!(state, State::Set(_)) {
        return None;
    }
    let required = words::required(variable).map(|when| format!("required {when}"));
    let generator = variable.generator.filter(|_| supplies_class(spec, variable));
    let makes = generator.map(|index| format!("`{}` makes one", spec.generators[index].command));
    match (required, makes) {
        (Some(required), Some(makes)) => Some(format!("{required}: {makes}")),
        (Some(_), None) if matches!(state, State::Empty) => {
            Some("required: only you can supply this".to_owned())
        }
        (required, makes) => required.or(makes),
    }
}
