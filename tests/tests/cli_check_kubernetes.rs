//! `check --manifest`: the environment that Kubernetes passes to each container, as it is documented.

use aisoc_env_tests::checked::{Folder, Found, ids};
use aisoc_env_tests::golden;

const CONFIG: &str = "tests/fixtures/manifests/config.yaml";
const WORKLOADS: &str = "tests/fixtures/manifests/workloads.yaml";

/// A Deployment of the realtime service with these keys in its container, and further objects.
fn deployment(container: &str, objects: &str) -> Folder {
    let text = format!(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: push}}\nspec:\n  template:\n    spec:\n      containers:\n      \
         - name: realtime\n        {container}\n---\n{objects}"
    );
    Folder::of(&[("all.yaml", &text)])
}

fn checked(container: &str, objects: &str) -> Vec<Found> {
    deployment(container, objects).found(&["--manifest", "all.yaml"])
}

/// The findings if the counterpart of the realtime service's `INTERNAL_TOKEN` in the api is set to a text.
fn with_counterpart(container: &str, objects: &str, counterpart: &str) -> Vec<Found> {
    let counterpart = format!(
        "---\nkind: Pod\nmetadata: {{name: x}}\nspec: {{containers: [{{name: api, env: [{{name: REALTIME_INTERNAL_TOKEN, value: '{counterpart}'}}]}}]}}\n"
    );
    let mut found = checked(container, &format!("{objects}{counterpart}"));
    let other = |id: &str| ["placeholder", "secret-in-plain-text"].contains(&id);
    found.retain(|found| !other(&found.id));
    found
}

#[test]
fn platform_is_reported_in_every_format() {
    for (format, name) in [("human", "human.txt"), ("json", "report.json")] {
        let arguments = ["--manifest", CONFIG, "--manifest", WORKLOADS, "--format", format];
        let run = Folder::repository().check(&arguments);
        assert_eq!((run.status, &*run.stderr), (1, ""));
        assert!(!run.stdout.contains("hunter2"), "{}", run.stdout);
        golden::check(&format!("tests/fixtures/manifests/expected/{name}"), &run.stdout);
    }
}

/// <https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/>,
/// <https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/> and
/// <https://kubernetes.io/docs/concepts/configuration/secret/>: `env` wins over `envFrom`, of two sources the later wins, of two
/// entries too, `prefix` is put before each key, `stringData` wins over `data`.
#[test]
fn values_come_from_every_source() {
    let objects = "kind: ConfigMap\nmetadata: {name: a}\ndata: {INTERNAL_TOKEN: p-a, TOKEN: p-prefixed}\n---\n\
                   kind: ConfigMap\nmetadata: {name: b}\ndata: {INTERNAL_TOKEN: p-b, port: p-key}\n---\n\
                   kind: Secret\nmetadata: {name: s}\ndata: {INTERNAL_TOKEN: cC1kYXRh, other: cC1v\n    dGhlcg==}\nstringData: {both: p-string}\n";
    let cases = [
        ("env: [{name: INTERNAL_TOKEN, value: p-env}]", Some("p-env")),
        (
            "env: [{name: INTERNAL_TOKEN, value: p-1}, {name: INTERNAL_TOKEN, value: p-2}]",
            Some("p-2"),
        ),
        ("env: [{name: INTERNAL_TOKEN}]", None),
        ("env: [{name: INTERNAL_TOKEN, value: ''}]", None),
        ("envFrom: [{configMapRef: {name: a}}]", Some("p-a")),
        ("envFrom: [{configMapRef: {name: a}}, {configMapRef: {name: b}}]", Some("p-b")),
        ("envFrom: [{secretRef: {name: s}}]", Some("p-data")),
        ("envFrom: [{prefix: INTERNAL_, configMapRef: {name: a}}]", Some("p-prefixed")),
        (
            "envFrom: [{configMapRef: {name: a}}]\n        env: [{name: INTERNAL_TOKEN, value: p-env}]",
            Some("p-env"),
        ),
        (
            "env: [{name: INTERNAL_TOKEN, valueFrom: {configMapKeyRef: {name: b, key: port}}}]",
            Some("p-key"),
        ),
        (
            "env: [{name: INTERNAL_TOKEN, valueFrom: {secretKeyRef: {name: s, key: both}}}]",
            Some("p-string"),
        ),
        (
            "env: [{name: INTERNAL_TOKEN, valueFrom: {secretKeyRef: {name: s, key: other}}}]",
            Some("p-other"),
        ),
        (
            "env: [{name: INTERNAL_TOKEN, valueFrom: {secretKeyRef: {name: s, key: no, optional: true}}}]",
            None,
        ),
        (
            "env: [{name: INTERNAL_TOKEN, valueFrom: {secretKeyRef: {name: s, key: no, optional: True}}}]",
            None,
        ),
    ];
    for (container, expected) in cases {
        let found = with_counterpart(container, objects, expected.unwrap_or("another"));
        let reported = if expected.is_some() { vec![] } else { vec!["value-on-one-side"] };
        assert_eq!(ids(&found), reported, "{container}: {found:?}");
    }
}

/// <https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/>: `$(NAME)` of what
/// was defined before, `$$(NAME)` for the text itself; what is not defined before stays as it is.
#[test]
fn references_are_expanded() {
    let cases = [
        ("{name: A, value: x}, {name: INTERNAL_TOKEN, value: p-$(A)}", "p-x", 0),
        ("{name: INTERNAL_TOKEN, value: p-$(A)}, {name: A, value: x}", "p-$$(A)", 1),
        ("{name: A, value: x}, {name: INTERNAL_TOKEN, value: p-$$(A)}", "p-$$(A)", 0),
        ("{name: INTERNAL_TOKEN, value: 'p-${A}'}", "p-${A}", 0),
        (
            "{name: A, value: x}, {name: B, value: $(A)y}, {name: INTERNAL_TOKEN, value: p-$(B)}",
            "p-xy",
            0,
        ),
    ];
    for (entries, expected, findings) in cases {
        let found = with_counterpart(&format!("env: [{entries}]"), "", expected);
        assert_eq!(found.len(), findings, "{entries}: {found:?}");
    }
}

/// Values outside the files are reported as unseen, and have no further findings.
#[test]
fn unseen_values_are_not_errors() {
    let cases = [
        ("envFrom: [{configMapRef: {name: outside}}]", 1),
        ("envFrom: [{secretRef: {name: outside}}]", 1),
        ("env: [{name: OPENAI_API_KEY, valueFrom: {secretKeyRef: {name: outside, key: x}}}]", 1),
        ("env: [{name: OPENAI_API_KEY, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]", 1),
        (
            "env: [{name: A, valueFrom: {secretKeyRef: {name: outside, key: x}}}, {name: OPENAI_API_KEY, value: $(A)}]",
            1,
        ),
        ("env: [{name: OPENAI_API_KEY_FILE, value: /run/secrets/openai}]", 1),
    ];
    for (container, notes) in cases {
        let found = deployment(container, "").found(&[
            "--manifest",
            "all.yaml",
            "--map",
            "realtime=agents",
        ]);
        assert_eq!(ids(&found), vec!["unseen"; notes], "{container}: {found:?}");
        assert_eq!(found[0].level, "note");
    }
    assert_eq!(
        ids(&deployment("env: []", "").found(&[
            "--manifest",
            "all.yaml",
            "--map",
            "realtime=agents"
        ])),
        ["missing"]
    );
}

/// Objects of another namespace are not used.
#[test]
fn namespaces_keep_objects_apart() {
    let objects = "kind: ConfigMap\nmetadata: {name: a, namespace: elsewhere}\ndata: {PORT: p-a}\n";
    assert_eq!(ids(&checked("envFrom: [{configMapRef: {name: a}}]", objects)), ["unseen"]);
    let same = objects.replace("elsewhere", "default");
    assert_eq!(ids(&checked("envFrom: [{configMapRef: {name: a}}]", &same)), ["invalid"]);
}

/// Errors of the API server or the kubelet.
#[test]
fn values_that_kubernetes_refuses_are_errors() {
    let objects = "kind: Secret\nmetadata: {name: s}\ndata: {good: eA==}\n";
    let cases = [
        ("env: [{name: PORT, value: 8086}]", "", "not-text"),
        ("env: [{name: PORT, value: true}]", "", "not-text"),
        ("env: [{name: PORT, value: {a: b}}]", "", "not-text"),
        ("env: {LOG_LEVEL: bogus}", "", "wrong-type"),
        ("env: [{LOG_LEVEL: bogus}]", "", "wrong-type"),
        ("env: [LOG_LEVEL=bogus]", "", "wrong-type"),
        ("env: [{nmae: LOG_LEVEL, value: bogus}]", "", "wrong-type"),
        ("env: [{name: A, value: x, valueFrom: {fieldRef: {fieldPath: y}}}]", "", "wrong-type"),
        ("env: [{name: PORT, value: x, valueFrom: null}]", "", "invalid"),
        ("envFrom: []", "kind: ConfigMap\nmetadata: {name: a}\ndata: {PORT: 8086}\n", "not-text"),
        (
            "envFrom: []",
            "kind: Secret\nmetadata: {name: a}\ndata: {x: not base64}\n",
            "invalid-base64",
        ),
        (
            "env: [{name: PORT, valueFrom: {secretKeyRef: {name: s, key: god}}}]",
            objects,
            "missing-key",
        ),
    ];
    for (container, objects, id) in cases {
        assert_eq!(ids(&checked(container, objects)), [id], "{container}");
    }
}

#[test]
fn pods_are_found_in_every_workload() {
    let pod = "{containers: [{name: realtime, env: [{name: PORT, value: x}]}]}";
    let template = format!("{{template: {{spec: {pod}}}}}");
    let cases = [
        ("Pod", pod.to_owned()),
        ("Deployment", template.clone()),
        ("StatefulSet", template.clone()),
        ("DaemonSet", template.clone()),
        ("Job", template.clone()),
        ("Rollout", template.clone()),
        ("CronJob", format!("{{jobTemplate: {{spec: {template}}}}}")),
    ];
    for (kind, spec) in cases {
        let object = format!("kind: {kind}\nmetadata: {{name: push}}\nspec: {spec}\n");
        let list = format!("kind: List\nitems:\n- {}", object.trim_end().replace('\n', "\n  "));
        for text in [&object, &list] {
            let found = Folder::of(&[("x.yaml", text)]).found(&["--manifest", "x.yaml"]);
            assert_eq!(ids(&found), ["invalid"], "{text}");
        }
    }
}

/// An init container runs before the others, so it is checked separately. The name of a workload identifies its only container,
/// but not one of several.
#[test]
fn containers_are_matched_by_name_workload_or_image() {
    let cases = [
        ("realtime", "{name: main}", Some("realtime")),
        ("aisoc-realtime", "{name: main}", Some("realtime")),
        ("push", "{name: main, image: 'ghcr.io/aisoc/realtime:1'}", Some("realtime")),
        ("realtime", "{name: realtime}, {name: proxy}", Some("realtime")),
        ("realtime", "{name: main}, {name: proxy}", None),
    ];
    for (workload, containers, expected) in cases {
        let text = format!(
            "kind: Pod\nmetadata: {{name: {workload}}}\nspec: {{containers: [{containers}]}}\n"
        );
        let run = Folder::of(&[("x.yaml", &text)]).check(&["--manifest", "x.yaml"]);
        assert_eq!(run.status, if expected.is_some() { 0 } else { 2 }, "{workload}: {run:?}");
    }
}

/// JSON is YAML, and what `kubectl get -o json` prints.
#[test]
fn manifests_may_be_json() {
    let containers =
        serde_json::json!([{"name": "realtime", "env": [{"name": "PORT", "value": "x"}]}]);
    let pod = serde_json::json!({"kind": "Pod", "metadata": {"name": "x"}, "spec": {"containers": containers}});
    let list = serde_json::json!({"apiVersion": "v1", "kind": "List", "items": [pod]});
    for text in [list.to_string(), format!("{list:#}")] {
        let found = Folder::of(&[("x.json", &text)]).found(&["--manifest", "x.json"]);
        assert_eq!(ids(&found), ["invalid"], "{text}");
    }
}

#[test]
fn manifests_are_read_from_standard_input() {
    let text = b"kind: Pod\nmetadata: {name: x}\nspec: {containers: [{name: realtime, env: [{name: PORT, value: x}]}]}\n";
    let folder = Folder::of(&[]);
    let run = aisoc_env_tests::checked::run(&mut folder.command(&["--manifest", "-"]), text);
    assert_eq!(run.status, 1);
    assert!(run.stdout.contains("standard input:3:"), "{}", run.stdout);
}
