//! The built documentation in a browser.

mod browser;
mod pages;
mod search;
