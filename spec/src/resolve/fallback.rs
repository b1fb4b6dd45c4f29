//! Resolves which variables always have a value through their fallbacks.

use crate::model::{Model, Variable};

/// Determines which variables always have a value through a fallback; those in a cycle have none.
pub(super) fn resolve_backed(model: &mut Model) {
    for service in &mut model.services {
        let ends = ends(&service.variables);
        for (variable, end) in service.variables.iter_mut().zip(ends) {
            variable.backed = variable.fallback.is_some() && end == Some(true);
        }
    }
}

/// For each variable, whether the last one in its chain of fallbacks always has a value; `None` if the chain ends in a cycle.
fn ends(variables: &[Variable]) -> Vec<Option<bool>> {
    let mut ends: Vec<Option<bool>> = vec![None; variables.len()];
    let mut seen = vec![false; variables.len()];
    for start in 0..variables.len() {
        let (mut path, mut at) = (Vec::new(), start);
        while !seen[at] {
            seen[at] = true;
            path.push(at);
            match &variables[at].fallback {
                Some(fallback) => at = fallback.value.0,
                None => ends[at] = Some(variables[at].has_value()),
            }
        }
        let end = ends[at];
        for step in path {
            ends[step] = end;
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    fn backed(fallbacks: &str) -> Vec<bool> {
        let spec = crate::rule::testing::shop(fallbacks);
        let reading = crate::read(&spec);
        reading.model().services[0].variables.iter().map(|variable| variable.backed).collect()
    }

    #[test]
    fn last_variable_of_a_chain_decides() {
        let chain = "A: {type: text, fallback: B, description: What it is.}\n\
                     B: {type: text, fallback: C, description: What it is.}\n\
                     C: {type: text, default: x, description: What it is.}\n\
                     D: {type: text, fallback: E, description: What it is.}\n\
                     E: {type: text, description: What it is.}";
        assert_eq!(backed(chain), [true, true, false, false, false]);
    }

    #[test]
    fn cycle_has_no_value() {
        let cycle = "A: {type: text, fallback: B, description: What it is.}\n\
                      B: {type: text, fallback: A, description: What it is.}\n\
                      C: {type: text, fallback: A, description: What it is.}";
        assert_eq!(backed(cycle), [false; 3]);
    }
}
