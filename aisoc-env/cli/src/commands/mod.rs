//! One module for each command.

pub(crate) mod docs;
pub(crate) mod list;
