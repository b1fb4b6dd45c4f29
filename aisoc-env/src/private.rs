//! The items that generated code uses. Not part of the public API.

#[doc(no_inline)]
pub use aisoc_env_core::__private::*;
pub use aisoc_env_macros::read_service;

pub use __service as service;
