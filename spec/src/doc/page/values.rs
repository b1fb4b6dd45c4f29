//! The enums, and what each value means.

use super::{Part, anchor, heading};
use crate::doc::Reference;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Set, SetMember};

impl Reference<'_> {
    /// The enums of the page's variables; nothing if there are none.
    pub(super) fn values(&self) -> Option<Part> {
        let mut enums = String::new();
        for set in &self.model.sets {
            enums += &self.set_part(set).unwrap_or_default();
        }
        (!enums.is_empty()).then(|| Part {
            anchor: "values",
            title: "Enums",
            text: format!("Values may be written in upper or lower case.\n\n{enums}"),
        })
    }

    fn set_part(&self, set: &Set) -> Option<String> {
        let mut users = Vec::new();
        for (service, variable) in self.model.members() {
            if self.model.enum_of(variable).is_some_and(|of| std::ptr::eq(of, set)) {
                users.push(self.name_and_service(service, variable));
            }
        }
        let heading = heading(3, &anchor(&["type", &set.name.value]), &code(&set.name.value));
        let mut table = head(&["Value", "Also read", "Meaning"]);
        for value in &set.values {
            table += &value_row(value);
        }
        (!users.is_empty()).then(|| {
            format!("{heading}{} Used by {}.\n\n{table}\n", set.description, users.join(", "))
        })
    }
}

fn value_row(value: &SetMember) -> String {
    let aliases = codes(value.aliases.iter().map(|alias| &*alias.value));
    row(&[&code(&value.name.value), &aliases, &value.description])
}
