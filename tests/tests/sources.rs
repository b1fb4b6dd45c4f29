//! The sources of values: layers, files, secrets given as files, and their errors.

use std::fs;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::symlink;
use std::path::Path;

use aisoc_env::{Error, Provenance, Sources, Warning};
use aisoc_env_tests::services;
use secrecy::ExposeSecret;
use tempfile::TempDir;

#[aisoc_env::service("realtime")]
struct Realtime;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file can be written");
    }
    folder
}

fn dotenv(text: &str) -> Result<Sources, Error> {
    let folder = folder(&[(".env", text)]);
    Sources::new().dotenv(folder.path().join(".env"))
}

/// An error without the folder that differs from run to run.
fn shown(error: &Error, folder: &Path) -> String {
    error.to_string().replace(&folder.display().to_string(), "<folder>")
}

#[test]
fn first_source_with_any_name_of_a_variable_wins() {
    let files = folder(&[
        (".env", "\nUEBA_PORT=2\nKAFKA_INPUT_TOPIC=file\n"),
        ("port", "3\n"),
        ("HOST", "::1\n"),
    ]);
    let sources = Sources::new()
        .pair("KAFKA_INPUT_TOPIC", " ")
        .dotenv(files.path().join(".env"))
        .and_then(|sources| sources.secrets_dir(files.path()))
        .expect("both can be read")
        .pairs([("PORT", "4"), ("SERVICE_NAME", "given")]);
    let loaded = aisoc_env::ueba::Config::load(&sources).expect("it loads");
    assert_eq!(
        loaded.config.port, 2,
        "an alias in an earlier source beats the canonical name in a later one"
    );
    assert_eq!(loaded.config.kafka_input_topic, "file", "a blank value is not set");
    assert_eq!(loaded.config.host, "::1");
    assert_eq!(loaded.config.service_name, "given");
    let of = |name: &str| {
        loaded.report.entry(name).expect("every variable has an entry").provenance().clone()
    };
    let file = |name: &str, line| Provenance::File { path: files.path().join(name), line };
    assert_eq!(of("PORT"), file(".env", Some(2)));
    assert_eq!(of("HOST"), file("HOST", None));
    assert_eq!(of("SERVICE_NAME"), Provenance::Given);
    assert_eq!(of("ANOMALY_THRESHOLD"), Provenance::Default);
}

#[test]
fn secrets_mounted_by_kubernetes_are_read() {
    let files = folder(&[]);
    let data = files.path().join("..2026_data");
    fs::create_dir(&data).expect("a folder can be made");
    fs::write(data.join("INTERNAL_TOKEN"), "hidden-token\n").expect("a file can be written");
    symlink("..2026_data", files.path().join("..data")).expect("a link can be made");
    symlink("..data/INTERNAL_TOKEN", files.path().join("INTERNAL_TOKEN"))
        .expect("a link can be made");
    let sources = Sources::new().secrets_dir(files.path()).expect("it can be listed");
    let config = Realtime::load(&sources).expect("it loads").config;
    assert_eq!(
        config.internal_token.map(|token| token.expose_secret().to_owned()).as_deref(),
        Some("hidden-token")
    );
}

#[test]
fn a_secret_may_be_given_as_a_file() {
    let files = folder(&[("token", "hidden-token\n")]);
    let path = files.path().join("token");
    let sources = Sources::new().pair("INTERNAL_TOKEN_FILE", path.as_os_str());
    let loaded = Realtime::load(&sources).expect("it loads");
    let entry = loaded.report.entry("INTERNAL_TOKEN").expect("every variable has an entry");
    assert_eq!(entry.name(), "INTERNAL_TOKEN_FILE");
    assert_eq!(entry.provenance(), &Provenance::File { path, line: None });
    assert_eq!(loaded.config.internal_token.expect("it is set").expose_secret(), "hidden-token");
    let plain =
        Realtime::load(&Sources::new().pair("LOG_LEVEL_FILE", "/nowhere")).expect("it loads");
    assert!(
        plain.report.entry("LOG_LEVEL").expect("an entry").is_default(),
        "only secrets are given as files"
    );
}

#[test]
fn a_secret_that_is_given_twice_is_an_error() {
    let sources =
        Sources::new().pairs([("INTERNAL_TOKEN", "a"), ("INTERNAL_TOKEN_FILE", "/nowhere")]);
    let expected = "1 problem with the configuration of `realtime`\n  \
        INTERNAL_TOKEN (given in code): set both directly and through INTERNAL_TOKEN_FILE\n    \
        help: set one of the two";
    assert_eq!(Realtime::load(&sources).expect_err("both are set").to_string(), expected);
}

#[test]
fn unreadable_files_are_reported_with_the_reason() {
    let files = folder(&[("huge", &"x".repeat(5 << 20)), ("ok", "")]);
    let at = |name: &str| files.path().join(name);
    fs::write(at("binary"), [b'a', 0xff, b'b']).expect("a file can be written");
    symlink("circle", at("circle")).expect("a link can be made");
    let pipe = std::process::Command::new("mkfifo").arg(at("pipe")).status().expect("mkfifo runs");
    assert!(pipe.success());
    let cases = [
        ("huge", "it is larger than 4 MiB", "it is larger than 1 MiB"),
        ("binary", "line 1 is not UTF-8", "line 1 is not UTF-8"),
        ("circle", "too many levels of symbolic links", "too many levels of symbolic links"),
        ("pipe", "it is not a regular file", "it is not a regular file"),
        (".", "it is a folder", "it is a folder"),
        ("nowhere", "no such file or directory", "no such file or directory"),
    ];
    for (name, as_dotenv, as_secret) in cases {
        let error = Sources::new().dotenv(at(name)).expect_err(name);
        assert!(error.to_string().contains(as_dotenv), "{error}");
        let sources = Sources::new().pair("INTERNAL_TOKEN_FILE", at(name).as_os_str());
        let error = Realtime::load(&sources).expect_err(name);
        assert!(error.to_string().contains(as_secret), "{error}");
    }
    assert!(Sources::new().dotenv_if_present(at("nowhere")).is_ok());
    assert!(Sources::new().secrets_dir(at("nowhere")).is_err());
    let error = Sources::new().secrets_dir(at("ok")).expect_err("a file is no folder");
    assert_eq!(
        shown(&error, files.path()),
        "1 problem with the folder of secrets\n  <folder>/ok: the file cannot be read: not a directory"
    );
}

#[test]
fn values_that_are_not_utf8_are_errors() {
    let raw = std::ffi::OsString::from_vec(vec![b'a', 0xff]);
    let sources = Sources::new().pair("HOST", raw.clone()).pair("DATABASE_URL", raw);
    let error =
        aisoc_env::ueba::Config::load(&sources).expect_err("two values are not UTF-8").to_string();
    assert_eq!(error.matches("its value is not valid UTF-8").count(), 2, "{error}");
}

#[test]
fn every_malformed_line_is_reported() {
    let files = folder(&[(".env", "PORT=1\nHOST=\"open\nA=${B}\nB=$(date)\n")]);
    let error =
        Sources::new().dotenv(files.path().join(".env")).expect_err("three lines are malformed");
    let expected = "3 problems with the environment file `<folder>/.env`
  <folder>/.env:2: the quote \" is not closed
    help: close it, or put the value in the other quotes
  <folder>/.env:3: `B` is used before line 4 sets it
    help: move line 4 above this one
  <folder>/.env:4: command substitution is not supported
    help: run the command yourself and paste its output, or put the value in single quotes";
    assert_eq!(shown(&error, files.path()), expected);
}

#[test]
fn references_see_earlier_sources_first() {
    let files = folder(&[(".env", "PORT=1\nSERVICE_NAME=ueba-$PORT-${NOWHERE}\n")]);
    let sources =
        Sources::new().pair("PORT", "9").dotenv(files.path().join(".env")).expect("it can be read");
    let loaded = aisoc_env::ueba::Config::load(&sources).expect("it loads");
    assert_eq!(loaded.config.service_name, "ueba-9-");
    let warnings: Vec<&str> = loaded.report.warnings().iter().map(Warning::id).collect();
    assert_eq!(warnings, ["unset-reference"]);
}

/// The example of the reference page, for every service of the platform.
const FULL_STACK: &str = include_str!("../fixtures/full-stack.env");

#[test]
fn full_stack_example_loads_for_every_service() {
    let pasted = FULL_STACK.replace("$(openssl rand -hex 32)", &"0123456789abcdef".repeat(4));
    let sources = dotenv(&pasted).expect("it is well formed");
    for service in services::ALL {
        if let Err(error) = (service.load)(&sources) {
            panic!("{error}");
        }
    }
    let ueba = aisoc_env::ueba::Config::load(&sources).expect("it loads").config;
    assert_eq!(ueba.database_url.password(), Some("changeme"));
    let agents = aisoc_env::agents::Config::load(&sources).expect("it loads").config;
    let token = agents.realtime_internal_token.expect("it is set");
    assert_eq!(token.expose_secret().len(), 64);
}

#[test]
fn each_command_in_the_example_is_an_error() {
    let error = dotenv(FULL_STACK).expect_err("it holds commands");
    let lines: Vec<u32> = error
        .problems()
        .iter()
        .map(|problem| match problem.provenance() {
            Provenance::File { line: Some(line), .. } => *line,
            other => panic!("{other}"),
        })
        .collect();
    let expected: Vec<u32> = (1..)
        .zip(FULL_STACK.lines())
        .filter(|(_, line)| line.contains("$("))
        .map(|(line, _)| line)
        .collect();
    assert_eq!(lines, expected);
    assert_eq!(
        error
            .to_string()
            .matches("run `openssl rand -hex 32` yourself and paste its output")
            .count(),
        4
    );
}

/// Files with a secret in a wrong place: by a reference, a missing line break, a typo.
const MISPLACED: [&str; 21] = [
    "REDIS_PASSWORD=@\nREDIS_URL=redis://cache:${REDIS_PASSWORD}/0\n",
    "TOKEN=@\nLOG_LEVEL=${TOKEN}\n",
    "TOKEN=@\nDATABASE_POOL_SIZE=$TOKEN\n",
    "LOG_LEVEL=warnJWT_SECRET=@\n",
    "LOG_LEVEL=warn JWT_SECRET=@\n",
    "CLICKHOUSE_PORT=8000;JWT_SECRET=@\n",
    "DATABASE_URL=postgres://user:@\n",
    "DATABASE_URL=Server=db;Password=@\n",
    "DATABASE_URL=jdbc:postgresql://h/d;password=@\n",
    "DATABASE_URL=mysql://h/d;password=@\n",
    "DATABASE_URL=mysql://@@h/d\n",
    "REDIS_URL=redis://h:@/0\n",
    "NEO4J_URI=http://h/#@\n",
    "AISOC_CORS_ORIGINS=token=@\n",
    "SAML_SP_PRIVATE_KEY=-----BEGIN KEY-----\n@/abc+d\n-----END KEY-----\n",
    "JWT_SECRET=ab$(@)cd\n",
    "JWT_SECRET=ab`@`cd\n",
    "JWT_SECRET=a${b:?@}\n",
    "JWT_SECRET=ab${@?}\n",
    "JWT_SECRET=ab$@\n",
    "@ correct horse\n",
];

#[test]
fn misplaced_secrets_are_not_shown() {
    let secret = "hunter2hunter2";
    for text in MISPLACED {
        let reported =
            match dotenv(&text.replace('@', secret).replace(&secret.repeat(2), "hunter2@")) {
                Err(error) => format!("{error} {error:?}"),
                Ok(sources) => match aisoc_env::api::Config::load(&sources) {
                    Err(error) => format!("{error} {error:?}"),
                    Ok(loaded) => {
                        loaded.report.warnings().iter().map(ToString::to_string).collect()
                    }
                },
            };
        assert!(!reported.is_empty(), "{text}: nothing is wrong with it");
        assert!(!reported.contains("hunter2"), "{text}: {reported}");
    }
}
