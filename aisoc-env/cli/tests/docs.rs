//! `aisoc-env docs`: the page, and the check of a committed one.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

fn aisoc_env(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisoc-env"));
    command.args(arguments).output().expect("the tool starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the tool writes UTF-8")
}

/// Writes a file into the temporary folder of the tests.
fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).expect("it can be written");
    path.to_str().expect("the folder's name is UTF-8").to_owned()
}

#[test]
fn committed_page_equals_the_output_of_docs() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/REFERENCE.md");
    let written = aisoc_env(&["docs"]);
    assert!(written.status.success() && written.stderr.is_empty());
    assert_eq!(text(&written.stdout), fs::read_to_string(root).expect("the page is there"));
    let checked = aisoc_env(&["docs", "--check", root]);
    assert!(checked.status.success() && checked.stdout.is_empty() && checked.stderr.is_empty());
}

#[test]
fn stale_page_is_reported_as_a_diff() {
    let page = aisoc_env(&["docs"]);
    let stale = text(&page.stdout).replace("# AiSOC: environment variables", "# Another title");
    let path = file("stale page.md", &stale);
    let checked = aisoc_env(&["docs", "--check", &path]);
    assert_eq!(checked.status.code(), Some(1));
    let diff = format!(
        "--- {path}\n+++ the page of the spec\n@@ -1,4 +1,4 @@\n-# Another title\n+# AiSOC: environment variables\n"
    );
    assert!(text(&checked.stdout).starts_with(&diff), "{}", text(&checked.stdout));
    let stderr = text(&checked.stderr);
    assert!(
        stderr.contains(&format!("{path} is stale")) && stderr.contains("`aisoc-env docs`"),
        "{stderr}"
    );
}

#[test]
fn own_spec_has_its_own_page() {
    let spec = file(
        "shop.yaml",
        "format: 1\nversion: 2.0.0\ntitle: Shop\nservices:\n  till:\n    title: Till\n    description: Takes money.\n    \
         since: 1.0.0\n    variables:\n      TILL_PORT: {type: port, default: 80, since: 2.0.0, description: Where it listens.}\n",
    );
    let written = aisoc_env(&["docs", "--spec", &spec]);
    assert!(written.status.success());
    let page = text(&written.stdout);
    assert!(page.starts_with("# Shop: environment variables\n"), "{page}");
    let row = "| <a id=\"till-till_port\"></a>`TILL_PORT` | `80` | port | Where it listens.<br>*since:* 2.0.0 |";
    assert!(page.contains(row), "{page}");
    assert!(
        !page.contains("CORS") && !page.contains("`.env`") && !page.contains("Before going live"),
        "{page}"
    );
    let path = file("shop.md", page);
    assert!(aisoc_env(&["--spec", &spec, "docs", "--check", &path]).status.success());
    assert_eq!(
        aisoc_env(&["docs", "--check", &path]).status.code(),
        Some(1),
        "the built-in one differs"
    );
}

#[test]
fn unreadable_page_is_a_usage_error() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    for path in ["no such file.md", folder] {
        let checked = aisoc_env(&["docs", "--check", path]);
        assert_eq!(checked.status.code(), Some(2));
        assert!(checked.stdout.is_empty() && text(&checked.stderr).contains(path));
    }
}
