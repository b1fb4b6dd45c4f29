//! What the tests share: every service of the built-in spec, and values of every type.

pub mod golden;
pub mod sample;
pub mod services;

/// The Rust blocks of the README compile and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
