//! Shared by the tests: every service of the built-in spec, values of every type, calls of the tool.

pub mod checked;
pub mod cli;
pub mod golden;
pub mod sample;
pub mod services;
pub mod tables;
pub mod tool;

/// The Rust blocks of the README compile and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
