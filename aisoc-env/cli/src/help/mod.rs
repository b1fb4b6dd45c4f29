//! Texts that help shows below the options: examples, and the meaning of the exit status.

pub(crate) const STATUS: &str = include_str!("status.txt").trim_ascii_end();
pub(crate) const CHECK: &str = include_str!("check.txt").trim_ascii_end();
pub(crate) const RUN: &str = include_str!("run.txt").trim_ascii_end();
pub(crate) const LIST: &str = include_str!("list.txt").trim_ascii_end();
pub(crate) const EXPLAIN: &str = include_str!("explain.txt").trim_ascii_end();
pub(crate) const DOTENV: &str = include_str!("dotenv.txt").trim_ascii_end();
pub(crate) const SCHEMA: &str = include_str!("schema.txt").trim_ascii_end();
pub(crate) const DIFF: &str = include_str!("diff.txt").trim_ascii_end();
pub(crate) const K8S: &str = include_str!("k8s.txt").trim_ascii_end();
pub(crate) const COMPLETIONS: &str = include_str!("completions.txt").trim_ascii_end();
pub(crate) const MAN: &str = include_str!("man.txt").trim_ascii_end();
