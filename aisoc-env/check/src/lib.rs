//! Checks a deployment against a spec: `.env` files, Docker Compose files, Kubernetes manifests.
#![allow(
    missing_docs,
    missing_debug_implementations,
    private_interfaces,
    unreachable_pub,
    reason = "being moved"
)]

mod compose;
mod deployment;
mod env_file;
mod environment;
pub mod failure;
mod input;
mod known;
mod kubernetes;
pub mod matching;
mod rule;
pub mod target;
mod yaml;

use std::path::PathBuf;

use aisoc_env_core::finding::Findings;
use aisoc_env_core::source_map::SourceMap;
use aisoc_env_spec::Spec;

use failure::Failure;
use known::Known;
use matching::Mapping;
use rule::Context;
use target::Target;

/// What to check, and how.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The services to check, by index; if empty, all services in the files.
    pub services: &'a [usize],
    /// Whether to check every service if the files do not determine the services.
    pub all: bool,
    /// `.env` files.
    pub env_files: &'a [PathBuf],
    /// Docker Compose files; later ones override earlier ones.
    pub compose: &'a [PathBuf],
    /// The active profiles of the Compose files; all if empty.
    pub profiles: &'a [String],
    /// Kubernetes manifests.
    pub manifests: &'a [PathBuf],
    /// Which service runs in which container.
    pub map: &'a [Mapping],
    /// Whether the environment of this process overrides the `.env` files.
    pub process: bool,
    /// Whether to check as if in production.
    pub production: bool,
}

/// What was checked, and what was found.
pub struct Checked {
    /// The files that were read.
    pub files: SourceMap,
    /// Everything that was found.
    pub findings: Findings,
    /// The processes that were checked.
    pub targets: Vec<Target>,
}

/// Checks what a request names.
///
/// # Errors
///
/// A usage error, or a file that cannot be read.
pub fn check(spec: &Spec, request: &Request<'_>) -> Result<Checked, Failure> {
    let (mut files, mut findings) = (SourceMap::default(), Findings::default());
    let deployment = deployment::read(spec, request, &mut files, &mut findings)?;
    let known = Known::new(spec);
    let mut cx = Context { spec, known: &known, files: &mut files, findings: &mut findings };
    rule::check(&deployment.targets, request.production, &mut cx);
    rule::check_without_effect(&deployment.unused, &mut cx);
    Ok(Checked { files, findings, targets: deployment.targets })
}
