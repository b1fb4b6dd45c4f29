//! One module for each command.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod diff;
pub(crate) mod docs;
pub(crate) mod dotenv;
pub(crate) mod explain;
pub(crate) mod k8s;
pub(crate) mod list;
pub(crate) mod man;
pub(crate) mod run;
pub(crate) mod schema;
