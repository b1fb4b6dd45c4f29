//! The documentation of crates that use the macro: no warnings, no broken links, and complete facts for every field.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use aisoc_env_tests::services;

/// Documents the crates under `hygiene/` with warnings as errors, and returns the folder of the pages.
fn documented() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("hygiene");
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("outside");
    let output = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--locked", "--workspace", "--no-deps", "--target-dir"])
        .arg(&target)
        .current_dir(&folder)
        .env("RUSTDOCFLAGS", "-D warnings -D rustdoc::broken_intra_doc_links")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("doc")
}

/// Every page below a folder, with its text.
fn pages(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let pages = paths.flat_map(|path| {
        if path.is_dir() {
            return pages(&path);
        }
        let text = fs::read_to_string(&path).unwrap_or_default();
        vec![(path, text)]
    });
    pages.filter(|(path, _)| path.extension().is_some_and(|ending| ending == "html")).collect()
}

/// The part of a page about a field.
fn field<'a>(page: &'a str, name: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("id=\"structfield.{name}\"")).expect("the field");
    rest.split_once("id=\"structfield.").map_or(rest, |(text, _)| text)
}

#[test]
fn own_structs_are_documented_like_built_in_ones() {
    let folder = documented();
    for name in ["derives", "renamed", "shadowed", "strict"] {
        for (path, text) in pages(&folder.join(name)) {
            let unresolved = text
                .split("href=\"")
                .skip(1)
                .find(|link| link.split('"').next().is_some_and(|target| target.contains("::")));
            assert_eq!(unresolved, None, "{} has an unresolved link", path.display());
        }
    }

    let ueba = fs::read_to_string(folder.join("renamed/flat/struct.Config.html")).expect("a page");
    let port = field(&ueba, "port");
    let spec = services::spec();
    let variables = &spec.service("ueba").expect("the spec has it").variables;
    let description = variables.iter().find(|variable| variable.name.value == "PORT");
    let description = description.map_or("", |variable| &variable.description.value);
    for fact in ["UEBA_PORT", "8004", "1.0.0", description.trim_end_matches('.')] {
        assert!(port.contains(fact), "{fact} is missing: {port}");
    }
    assert!(
        ueba.contains("href=\"#structfield.port\"")
            || ueba.contains("struct.Config.html#structfield.port")
    );

    let own =
        fs::read_to_string(folder.join("renamed/own_secrets/struct.Config.html")).expect("a page");
    assert!(own.contains("never shown") && own.contains("in production"), "{own}");
    let api =
        fs::read_to_string(folder.join("renamed/sections/struct.Config.html")).expect("a page");
    let section = "aisoc_env/services/api/struct.Oidc.html#structfield.issuer";
    assert!(api.contains(section), "the table links to the sections of the runtime");
}
