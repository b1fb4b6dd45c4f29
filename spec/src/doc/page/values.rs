//! The closed sets of values, and what each value means.

use super::{Part, anchor, heading};
use crate::doc::Reference;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Set, SetMember};

impl Reference<'_> {
    /// The sets that variables of the page hold values of; nothing when there are none.
    pub(super) fn values(&self) -> Option<Part> {
        let mut sets = String::new();
        for set in &self.model.sets {
            sets += &self.set_part(set).unwrap_or_default();
        }
        (!sets.is_empty()).then(|| Part {
            anchor: "values",
            title: "Closed sets of values",
            text: format!("A value may be written in any case of letters.\n\n{sets}"),
        })
    }

    fn set_part(&self, set: &Set) -> Option<String> {
        let mut readers = Vec::new();
        for (service, variable) in self.model.members() {
            if self.model.enum_of(variable).is_some_and(|of| std::ptr::eq(of, set)) {
                readers.push(self.name_and_service(service, variable));
            }
        }
        let heading = heading(3, &anchor(&["type", &set.name.value]), &code(&set.name.value));
        let mut table = head(&["Value", "Also read", "Meaning"]);
        for value in &set.values {
            table += &value_row(value);
        }
        (!readers.is_empty()).then(|| {
            format!("{heading}{} Held by {}.\n\n{table}\n", set.description, readers.join(", "))
        })
    }
}

fn value_row(value: &SetMember) -> String {
    let aliases = codes(value.aliases.iter().map(|alias| &*alias.value));
    row(&[&code(&value.name.value), &aliases, &value.description])
}
