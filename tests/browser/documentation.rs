//! The built documentation as its readers meet it.

mod browser;
mod pages;
mod search;
