//! The model of a spec that may be invalid. The macros generate types from it, so that one mistake causes one error.

pub use crate::model::resolved::Model;
