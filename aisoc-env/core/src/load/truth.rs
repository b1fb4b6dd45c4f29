//! What depends on the values of other variables, as far as they can be seen: production, and conditions.

use super::Loader;
use super::lookup::{self, Resolved};
use crate::service::{Condition, Required, Variable};
use crate::source::Lookup;

/// Whether something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    /// It depends on a value that cannot be seen.
    Unseen,
}

impl From<bool> for Truth {
    fn from(is_so: bool) -> Self {
        if is_so { Self::Yes } else { Self::No }
    }
}

impl Truth {
    pub(super) const fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unseen => Self::Unseen,
        }
    }
}

impl Loader<'_> {
    /// Whether this is production, as the spec defines it.
    pub(super) fn is_production(&self) -> Truth {
        *self.production.get_or_init(|| {
            if self.sources.is_production() {
                return Truth::Yes;
            }
            let production = &self.service.production;
            let mut is_so = Truth::No;
            for name in &*production.names {
                match lookup::any(std::slice::from_ref(name), self.sources) {
                    Lookup::Set(found) => {
                        let is = |value| found.text.eq_ignore_ascii_case(value);
                        if production.values.iter().any(|value| is(value)) {
                            return Truth::Yes;
                        }
                    }
                    Lookup::Unseen { .. } => is_so = Truth::Unseen,
                    _ => {}
                }
            }
            is_so
        })
    }

    /// Whether a variable must be set.
    pub(super) fn is_required(&self, variable: &Variable) -> Truth {
        match &variable.required {
            Required::No => Truth::No,
            Required::Always => Truth::Yes,
            Required::Production => self.is_production(),
            Required::Unless(condition) => self.holds(condition).not(),
        }
    }

    /// Whether a variable has a value.
    pub(super) fn holds(&self, condition: &Condition) -> Truth {
        let Some(index) = condition.index else {
            return match lookup::any(&condition.names, self.sources) {
                Lookup::Set(found) => found.text.eq_ignore_ascii_case(&condition.value).into(),
                Lookup::Unseen { .. } => Truth::Unseen,
                _ => Truth::No,
            };
        };
        let variable = &self.service.variables[index];
        match self.find(variable) {
            Ok(Resolved::Value(found)) => {
                variable.value_type.same(&found.text, &condition.value).into()
            }
            Ok(Resolved::Unseen { .. }) => Truth::Unseen,
            Ok(Resolved::Unset) | Err(_) => Truth::No,
        }
    }
}
