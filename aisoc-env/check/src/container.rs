//! A container of a deployment, and which service runs in it.

use crate::environment::Environment;
use aisoc_env_core::source_map::Span;

/// A container of a deployment.
pub(crate) struct Container {
    /// What it is called: in findings, and by `--map`.
    pub(crate) name: String,
    /// What may tell which service runs in it, the most telling first.
    pub(crate) clues: Vec<String>,
    /// What it is deployed together with: a namespace, where there are several.
    pub(crate) scope: String,
    /// Where it is defined.
    pub(crate) span: Span,
    pub(crate) environment: Environment,
    /// Whether it only prepares another one, and ends before that begins.
    pub(crate) prepares: bool,
}

/// The image's own name: `ghcr.io/shop/grinder:1.2` is `grinder`.
pub(crate) fn image_name(image: &str) -> &str {
    let last = image.rsplit('/').next().unwrap_or(image);
    last.split(['@', ':']).next().unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::image_name;

    #[test]
    fn the_last_part_of_an_image_names_it() {
        let cases = [
            ("grinder", "grinder"),
            ("grinder:1.2", "grinder"),
            ("localhost:5000/shop/grinder", "grinder"),
            ("ghcr.io/shop/grinder:1.2@sha256:abc", "grinder"),
        ];
        for (image, name) in cases {
            assert_eq!(image_name(image), name);
        }
    }
}
