//! Which variables always have a value, if only that of another.

use crate::model::{Model, Variable};

/// Settles which variables have a value through the one that they fall back to; a circle has none.
pub(super) fn resolve_backing(model: &mut Model) {
    for service in &mut model.services {
        let backed: Vec<bool> =
            (0..service.variables.len()).map(|at| is_backed(&service.variables, at)).collect();
        for (variable, backed) in service.variables.iter_mut().zip(backed) {
            variable.backed = backed;
        }
    }
}

fn is_backed(variables: &[Variable], start: usize) -> bool {
    let mut at = start;
    for _ in variables {
        let Some(fallback) = &variables[at].fallback else { return false };
        at = fallback.value;
        if variables[at].has_value() {
            return true;
        }
    }
    false
}
