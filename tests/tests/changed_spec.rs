//! A change of the built-in spec changes the runtime and the programs that use it, after a rebuild alone.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

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

fn write_program(folder: &Path, code: &str) {
    let at = folder.join("program");
    fs::create_dir_all(at.join("src")).expect("the folder can be made");
    let manifest = "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                    [dependencies]\naisoc-env.workspace = true\n";
    fs::write(at.join("Cargo.toml"), manifest).expect("it can be written");
    fs::write(at.join("src/main.rs"), code).expect("it can be written");
}

/// Changes the built-in spec of the copy.
fn change_spec(folder: &Path, change: impl FnOnce(&str) -> String) {
    let spec = folder.join("spec/env.yaml");
    let text = fs::read_to_string(&spec).expect("the spec is there");
    let changed = change(&text);
    assert_ne!(text, changed, "the spec has changed");
    fs::write(&spec, changed).expect("it can be written");
}

fn cargo(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text").trim().to_owned()
}

/// The tests share one folder, so that each uses the build artifacts of the others.
static IN_USE: Mutex<()> = Mutex::new(());

/// A folder with a fresh copy of the packages; build artifacts are kept between runs.
fn prepared() -> (PathBuf, MutexGuard<'static, ()>) {
    let guard = IN_USE.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("changed-spec");
    for part in ["spec", "aisoc-env-macros", "aisoc-env", "program"] {
        if folder.join(part).exists() {
            fs::remove_dir_all(folder.join(part)).expect("it can be removed");
        }
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    copied(&folder);
    (folder, guard)
}

#[test]
fn changed_default_changes_the_program() {
    let (folder, _guard) = prepared();
    write_program(&folder, PROGRAM);
    let run = || cargo(&folder, &["run", "--quiet", "-p", "program"]);
    assert_eq!(run(), "8004");
    change_spec(&folder, |spec| spec.replace("PORT: {default: 8004}", "PORT: {default: 8999}"));
    assert_eq!(run(), "8999");
}

/// Names of the library's own modules and macros, of crates, of primitive types, and keywords.
const NAMES: [&str; 32] = [
    "aisoc-env",
    "aisoc-env-core",
    "aisoc-env-macros",
    "alloc",
    "async",
    "config",
    "core",
    "doc",
    "error",
    "gen",
    "groups",
    "index",
    "load",
    "match",
    "module",
    "private",
    "read-service",
    "redact",
    "reference",
    "report",
    "serde",
    "service",
    "services",
    "source",
    "std",
    "str",
    "type",
    "types",
    "u16",
    "url",
    "value",
    "variable",
];

/// Uses names of the library that keep their meaning, and each new service under `services`.
fn program_of_names() -> String {
    let mut program = "\
        #[allow(unused_imports)]\n\
        use aisoc_env::{api, groups::*, index::*, report, services, types};\n\
        fn level(config: &api::Config) -> types::LogLevel { config.app.log_level }\n\
        fn main() {\n    let _ = (level, |oidc: aisoc_env::api::Oidc| oidc.issuer);\n"
        .to_owned();
    for name in NAMES {
        let module = format!("r#{}", name.replace('-', "_"));
        let line = format!(
            "    {{ #[aisoc_env::service(\"{name}\")] struct Own; \
             let _: fn(Own, services::{module}::Config) -> bool = |a, b| a.size == b.size; }}\n"
        );
        program += &line;
    }
    program
        + "    println!(\"{}\", report::Config::from_vars([(\"SIZE\", \"7\")]).unwrap().size);\n}\n"
}

#[test]
fn no_service_name_breaks_the_runtime() {
    let (folder, _guard) = prepared();
    write_program(&folder, &program_of_names());
    change_spec(&folder, |spec| {
        NAMES.iter().fold(spec.to_owned(), |mut spec, name| {
            let service = "title: New, description: Does nothing., since: 1.0.0";
            let size = "SIZE: {type: integer, default: 1, description: How large it is.}";
            writeln!(spec, "  {name}: {{{service}, variables: {{{size}}}}}").expect("text grows");
            spec
        })
    });
    assert_eq!(cargo(&folder, &["run", "--quiet", "-p", "program"]), "7");
    cargo(&folder, &["doc", "--quiet", "--no-deps", "-p", "aisoc-env"]);
}
