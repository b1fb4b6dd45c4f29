//! `aisoc-env k8s`: which object a value belongs to, and that an invalid environment produces no manifest.

use std::collections::BTreeMap;
use std::fs;

use aisoc_env_core::value::ScalarType;
use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_tests::cli::{Call, call, call_with};
use aisoc_env_tests::{golden, sample, services};
use serde_json::Value;

const CANARY: &str = "canary-5f2c9e71";

fn k8s(service: &str, env: &str, more: &[&str]) -> Call {
    call_with([&["k8s", service, "--env-file", "-"], more].concat(), env)
}

/// The values of an object, by kind.
fn objects(manifest: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let read = |document: &str| -> (String, BTreeMap<String, String>) {
        let object: Value = serde_saphyr::from_str(document).expect("it is YAML");
        let values = object.get("data").or(object.get("stringData")).expect("it holds values");
        let values = values.as_object().expect("it is a map").iter();
        let text = |value: &Value| value.as_str().expect("it is text").to_owned();
        let kind = object["kind"].as_str().expect("it has a kind").to_owned();
        (kind, values.map(|(name, value)| (name.clone(), text(value))).collect())
    };
    manifest.split("---\n").map(read).collect()
}

#[test]
fn manifest_matches_its_golden_file() {
    let env = "\
PORT=8104
UEBA_KAFKA_INPUT_TOPIC=events
ANOMALY_THRESHOLD=2.5
SERVICE_NAME='the \"quoted\" # one'
DATABASE_URL=postgresql://aisoc:hunter2@db:5432/aisoc
AISOC_ENV=production
UNRELATED=1
";
    let found = k8s("ueba", env, &["--namespace", "soc", "--name", "ueba-v2"]);
    assert_eq!(found.status, Some(0), "{}", found.err);
    golden::check("tests/cli/k8s.yaml", &found.out);
}

#[test]
fn values_are_preserved() {
    let odd = ["1e3", "yes", "~", "a: b", "- x", "ü\u{7f}\u{85}\u{2028}x", "'q'", "#x", "{}"];
    for value in odd {
        let found = k8s("ueba", &format!("SERVICE_NAME=\"{value}\"\n"), &[]).clean();
        assert_eq!(objects(&found)["ConfigMap"]["SERVICE_NAME"], value);
    }
    let pem = "-----BEGIN KEY-----\\nx\\n-----END KEY-----";
    let found = k8s("api", &format!("SAML_SP_PRIVATE_KEY=\"{pem}\"\n"), &[]);
    assert_eq!(objects(&found.out)["Secret"]["SAML_SP_PRIVATE_KEY"], pem.replace("\\n", "\n"));
}

/// A value that contains the canary, if the variable can hold a secret.
fn secret_value(variable: &Variable) -> Option<String> {
    match &variable.value_type.value.scalar {
        ScalarType::Pem(_) => {
            Some(format!("-----BEGIN PRIVATE KEY-----{CANARY}-----END PRIVATE KEY-----"))
        }
        ScalarType::Url(of) if !of.schemes.iter().any(|scheme| scheme == "mailto") => {
            let scheme = of.schemes.first().map_or("https", |scheme| scheme);
            Some(format!("{scheme}://u:{CANARY}@host.example/x"))
        }
        _ => variable.secret.value.then(|| CANARY.to_owned()),
    }
}

fn environment(service: &Service) -> String {
    let required =
        sample::required(service).into_iter().map(|(name, value)| format!("{name}={value}\n"));
    let secret_value = service.variables.iter().filter_map(|variable| {
        secret_value(variable).map(|value| format!("{}='{value}'\n", variable.name.value))
    });
    required.chain(secret_value).collect()
}

#[test]
fn config_maps_and_messages_contain_no_secrets() {
    for service in services::spec().services() {
        let env = environment(service);
        let found = k8s(&service.name.value, &env, &[]);
        assert_eq!(found.status, Some(0), "{}", found.err);
        assert!(!found.err.contains(CANARY), "{}", found.err);
        let objects = objects(&found.out);
        assert!(objects["ConfigMap"].values().all(|value| !value.contains(CANARY)), "{objects:?}");
        let hidden = env.matches(CANARY).count();
        let reported = objects
            .get("Secret")
            .map_or(0, |secret| secret.values().filter(|value| value.contains(CANARY)).count());
        assert_eq!(reported, hidden, "{}", service.name.value);
    }
}

#[test]
fn aliases_are_replaced_and_defaults_left_out() {
    let found = k8s("ueba", "UEBA_PORT=1\nHOST=\n", &[]);
    let values = &objects(&found.out)["ConfigMap"];
    assert_eq!(values.iter().collect::<Vec<_>>(), [(&"PORT".to_owned(), &"1".to_owned())]);
    let empty = k8s("ueba", "", &[]).clean();
    assert!(empty.ends_with("data: {}\n"), "{empty}");
    assert!(!empty.contains("Secret"));
}

#[test]
fn secrets_of_folders_are_in_the_secret() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("internal_token"), "hidden\n").expect("it can be written");
    let path = folder.path().display().to_string();
    let found = call(["k8s", "realtime", "--secrets-dir", &path]).clean();
    assert_eq!(objects(&found)["Secret"]["INTERNAL_TOKEN"], "hidden");
}

#[test]
fn service_name_that_is_not_an_object_name_needs_the_name_option() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let spec = folder.path().join("spec.yaml");
    let long = "till-".repeat(60) + "till";
    let text =
        include_str!("../fixtures/coffee-house.yaml").replace("  till:", &format!("  {long}:"));
    fs::write(&spec, text).expect("it can be written");
    let spec = spec.display().to_string();
    let reported = call(["k8s", &*long, "--spec", &spec]).failed(2);
    assert!(reported.contains(&format!("`{long}` is not a valid name of an object")), "{reported}");
    assert!(reported.ends_with("help: set a name with `--name`\n"), "{reported}");
    let named = call(["k8s", &*long, "--name", "till", "--spec", &spec]).clean();
    assert!(named.contains("name: \"till\""), "{named}");
}

#[test]
fn invalid_environment_produces_no_manifest() {
    let reported = k8s("ueba", "PORT=x\n", &[]).failed(1);
    assert!(reported.contains("PORT (standard input:1): `x` is not a port"), "{reported}");
    assert!(
        k8s("ueba", "PORT=$(id)\n", &[])
            .failed(1)
            .contains("standard input:1: command substitution is not supported")
    );
    assert!(k8s("api", "", &["--production"]).failed(1).contains("SECRET_KEY"));
    assert!(k8s("ueba", "", &["--name", "Not_A_Name"]).failed(2).contains("lower-case letters"));
    assert!(call(["k8s", "ueba", "--env-file", "nowhere"]).failed(2).contains("nowhere"));
}
