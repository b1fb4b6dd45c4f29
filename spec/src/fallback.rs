//! As much of a spec as could be resolved, be it broken. The macros generate types from it, so that one mistake causes one error.

pub use crate::model::resolved::Model;
