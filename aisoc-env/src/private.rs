//! What generated code may name. Nothing here is for people.

#[doc(no_inline)]
pub use aisoc_env_core::__private::*;
pub use aisoc_env_macros::read_service;

pub use __service as service;
