//! The enums, and what each value means.

use super::{Part, anchor, heading};
use crate::doc::Reference;
use crate::doc::markdown::{code, codes, head, row};
use crate::model::{Enum, Variant};

impl Reference<'_> {
    /// The enums of the page's variables; nothing if there are none.
    pub(super) fn values(&self) -> Option<Part> {
        let mut enums = String::new();
        for of in &self.model.enums {
            enums += &self.enum_part(of).unwrap_or_default();
        }
        (!enums.is_empty()).then(|| Part {
            anchor: "values",
            title: "Enums",
            text: format!("Values may be written in upper or lower case.\n\n{enums}"),
        })
    }

    fn enum_part(&self, of: &Enum) -> Option<String> {
        let mut users = Vec::new();
        for (service, variable) in self.model.members() {
            if self.model.enum_of(variable).is_some_and(|other| std::ptr::eq(other, of)) {
                users.push(self.name_and_service(service, variable));
            }
        }
        let heading = heading(3, &anchor(&["type", &of.name.value]), &code(&of.name.value));
        let mut table = head(&["Value", "Also read", "Meaning"]);
        for variant in &of.variants {
            table += &variant_row(variant);
        }
        (!users.is_empty()).then(|| {
            format!("{heading}{} Used by {}.\n\n{table}\n", of.description, users.join(", "))
        })
    }
}

fn variant_row(variant: &Variant) -> String {
    let aliases = codes(variant.aliases.iter().map(|alias| &*alias.value));
    row(&[&code(&variant.name.value), &aliases, &variant.description])
}
