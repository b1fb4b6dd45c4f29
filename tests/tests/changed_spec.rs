//! A changed default in the spec changes the program, with no other step than building again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PROGRAM: &str = r#"
#[aisoc_env::service("ueba")]
struct Config;

fn main() {
    println!("{}", Config::from_vars([("UNRELATED", "x")]).expect("it loads").port);
}
"#;

/// The packages a program needs, copied so that their spec can be changed.
fn copied(to: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for package in ["spec", "aisoc-env-macros", "aisoc-env"] {
        copy_folder(&root.join(package), &to.join(package));
    }
    for file in ["Cargo.lock", "README.md"] {
        fs::copy(root.join(file), to.join(file)).expect("the file is there");
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest is there");
    let members = manifest.lines().find(|line| line.starts_with("members")).expect("members");
    let fewer = r#"members = ["spec", "aisoc-env-macros", "aisoc-env", "program"]"#;
    fs::write(to.join("Cargo.toml"), manifest.replace(members, fewer)).expect("it can be written");
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in
        fs::read_dir(from).expect("the folder is there").map(|entry| entry.expect("an entry"))
    {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_name() == "cli" || entry.file_name() == "tests" {
            continue;
        }
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            fs::copy(&from, &to).expect("the file can be copied");
        }
    }
}

fn program(at: &Path) {
    fs::create_dir_all(at.join("src")).expect("the folder can be made");
    let manifest = "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                    [dependencies]\naisoc-env.workspace = true\n";
    fs::write(at.join("Cargo.toml"), manifest).expect("it can be written");
    fs::write(at.join("src/main.rs"), PROGRAM).expect("it can be written");
}

fn run(folder: &Path) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "-p", "program"])
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("a number").trim().to_owned()
}

#[test]
fn a_changed_default_changes_the_program() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("changed-spec");
    // What was built is kept from run to run; the sources are copied anew.
    for part in ["spec", "aisoc-env-macros", "aisoc-env", "program"] {
        if folder.join(part).exists() {
            fs::remove_dir_all(folder.join(part)).expect("it can be removed");
        }
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    copied(&folder);
    program(&folder.join("program"));
    assert_eq!(run(&folder), "8004");

    let spec = folder.join("spec/env.yaml");
    let text = fs::read_to_string(&spec).expect("the spec is there");
    let changed = text.replace("PORT: {default: 8004}", "PORT: {default: 8999}");
    assert_ne!(text, changed, "the default stands in the spec");
    fs::write(&spec, changed).expect("it can be written");
    assert_eq!(run(&folder), "8999");
}
