//! Values that cannot be seen: nothing is inferred from them, and nothing is overlooked because of them.

use std::collections::BTreeMap;

use aisoc_env::{Found, Lookup, Provenance, Source, Sources};
use aisoc_env_tests::checked::{Folder, Found as Finding};

#[aisoc_env::service("agents")]
struct Agents;

#[aisoc_env::service("realtime")]
struct Realtime;

/// A store of which not every value may be read.
#[derive(Debug)]
struct Store(BTreeMap<&'static str, Option<&'static str>>);

impl Source for Store {
    fn get<'a>(&'a self, name: &'a str) -> Lookup<'a> {
        match self.0.get(name) {
            Some(Some(text)) => {
                Lookup::Set(Found::new(name, *text, Provenance::Other("store".into())))
            }
            Some(None) => Lookup::Unseen { is_set: true },
            None => Lookup::Unseen { is_set: false },
        }
    }

    fn names(&self) -> Vec<String> {
        self.0.keys().map(|name| (*name).to_owned()).collect()
    }
}

fn store<const N: usize>(values: [(&'static str, Option<&'static str>); N]) -> Sources {
    Sources::new().source(Store(values.into()))
}

#[test]
fn a_value_that_is_set_and_unseen_is_a_problem_of_a_load() {
    let error = Realtime::load(&store([("PORT", None)])).expect_err("it cannot be seen");
    let expected =
        "1 problem with the configuration of `realtime`\n  PORT: its value cannot be seen";
    assert_eq!(error.to_string(), expected);
    assert_eq!(error.problems()[0].id(), "unseen");
}

#[test]
fn a_required_value_that_may_be_unseen_is_a_problem_of_a_load() {
    let error = Agents::load(&store([])).expect_err("one is required");
    let expected = "1 problem with the configuration of `agents`\n  \
                    OPENAI_API_KEY: required, and its value cannot be seen";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_is_not_required_and_may_be_unseen_has_its_default() {
    let loaded = Realtime::load(&store([("LOG_LEVEL", Some("debug"))])).expect("it loads");
    assert_eq!((loaded.config.port, loaded.config.log_level.to_string()), (8086, "debug".into()));
    let warnings: Vec<String> = loaded.report.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(warnings, [""; 0]);
}

/// A pod of one service whose `ENV` comes from a Secret outside of the files, unless it is given here.
fn found(service: &str, env: &str) -> Vec<Finding> {
    let text = format!(
        "kind: Pod\nmetadata: {{name: x}}\nspec:\n  containers:\n  - name: {service}\n    env:\n{env}"
    );
    let mut found = Folder::of(&[("pod.yaml", &text)]).found(&["--manifest", "pod.yaml"]);
    found.retain(|found| found.id != "unseen");
    found
}

const UNSEEN: &str = "    - {name: ENV, valueFrom: {secretKeyRef: {name: outside, key: env}}}\n";
const SET: &str = "    - {name: SECRET_KEY, valueFrom: {secretKeyRef: {name: outside, key: a}}}\n    \
                   - {name: JWT_SECRET, valueFrom: {secretKeyRef: {name: outside, key: b}}}\n";

#[test]
fn what_production_refuses_is_a_warning_where_production_cannot_be_seen() {
    const PRODUCTION: &str = "; it cannot be seen whether this is production";
    let cases = [
        (
            "{name: DEBUG, value: 'true'}",
            "forbidden-in-production",
            "`DEBUG`: `true` is not allowed in production",
        ),
        (
            "{name: SAML_DEBUG, value: 'true'}",
            "discouraged-in-production",
            "`SAML_DEBUG`: `true` is not recommended in production",
        ),
        (
            "{name: AISOC_CORS_ORIGINS, value: '*'}",
            "wildcard-with-credentials",
            "`AISOC_CORS_ORIGINS`: `*` lets every origin send credentials, which is refused in production",
        ),
    ];
    for (entry, id, message) in cases {
        let found = found("api", &format!("{UNSEEN}{SET}    - {entry}\n"));
        let [found] = found.as_slice() else { panic!("{entry}: {found:?}") };
        assert_eq!((&*found.id, &*found.level), (id, "warning"), "{entry}");
        assert_eq!(found.message, format!("{message}{PRODUCTION}"));
    }
    let required = found("api", UNSEEN);
    let shown: Vec<(&str, &str, &str)> =
        required.iter().map(|found| (&*found.id, &*found.level, &*found.message)).collect();
    let message = |name: &str| format!("`{name}`: required in production, but not set{PRODUCTION}");
    let (secret, jwt) = (message("SECRET_KEY"), message("JWT_SECRET"));
    assert_eq!(shown, [("missing", "warning", &*secret), ("missing", "warning", &*jwt)]);
}

#[test]
fn a_placeholder_is_one_warning_where_production_cannot_be_seen() {
    let env = "    - {name: AISOC_ENV, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}\n";
    let found = found("honeytokens", env);
    let placeholders: Vec<(&str, &str)> = found
        .iter()
        .filter(|found| found.message.contains("placeholder"))
        .map(|found| (&*found.id, &*found.level))
        .collect();
    assert_eq!(placeholders, [("placeholder-in-production", "warning")]);
}

#[test]
fn production_that_can_be_seen_is_certain() {
    let debug = "    - {name: DEBUG, value: 'true'}\n";
    let production = format!("    - {{name: AISOC_ENV, value: production}}\n{UNSEEN}{SET}{debug}");
    let found_in = |env: &str| -> Vec<(String, String)> {
        found("api", env).into_iter().map(|found| (found.id, found.level)).collect()
    };
    let expected = [("forbidden-in-production".to_owned(), "error".to_owned())];
    assert_eq!(found_in(&production), expected);
    assert_eq!(found_in(&format!("    - {{name: ENV, value: staging}}\n{SET}{debug}")), []);
}

#[test]
fn a_condition_that_cannot_be_seen_is_said_to_be_unseen() {
    let found = found("ingest", UNSEEN);
    let missing: Vec<(&str, &str)> = found
        .iter()
        .filter(|found| found.id == "missing")
        .map(|found| (&*found.level, &*found.message))
        .collect();
    let message = "`JWT_SECRET`: required unless ENV=development, but not set; \
                   it cannot be seen whether ENV=development";
    assert_eq!(missing, [("warning", message)]);
}

/// The name of a value is seen where the value is not.
#[test]
fn unseen_values_have_names() {
    let from = |name: &str| {
        format!("    - {{name: {name}, valueFrom: {{secretKeyRef: {{name: outside, key: x}}}}}}\n")
    };
    let unknown = found("ueba", &from("UEBA_DATABSE_URL"));
    assert_eq!((unknown.len(), &*unknown[0].id), (1, "unknown"), "{unknown:?}");
    assert_eq!(unknown[0].at, "pod.yaml:7:79");
    let alias = found("ueba", &from("CORS_ORIGINS"));
    assert_eq!((alias.len(), &*alias[0].id, &*alias[0].level), (1, "alias", "note"), "{alias:?}");
}

/// The alias counts only if the canonical name turns out to be blank.
#[test]
fn a_value_behind_an_unseen_one_is_a_warning() {
    let env = "    - {name: AISOC_CORS_ORIGINS, valueFrom: {secretKeyRef: {name: outside, key: x}}}\n    \
               - {name: CORS_ORIGINS, value: bogus}\n";
    let found = found("ueba", env);
    let invalid: Vec<(&str, &str)> = found
        .iter()
        .filter(|found| found.id == "invalid")
        .map(|found| (&*found.level, &*found.message))
        .collect();
    let message = "`CORS_ORIGINS`: `bogus` is not web origins, or `*`; \
                   it cannot be seen whether AISOC_CORS_ORIGINS is blank";
    assert_eq!(invalid, [("warning", message)]);
}
