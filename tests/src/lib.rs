//! What the tests share: every service of the built-in spec, and values of every type.

pub mod sample;
pub mod services;
