//! `check` shows no secret, even in a wrong place: behind a reference, in a comment, as a key, a tag or an anchor.

use aisoc_env_tests::checked::Folder;

/// The output of `check` for a file, in every format.
fn printed(files: &[(&str, &str)], arguments: &[&str]) -> String {
    let folder = Folder::of(files);
    let formats = ["human", "json", "github", "sarif"];
    let runs = formats.map(|format| folder.check(&[arguments, &["--format", format]].concat()));
    runs.map(|run| format!("{}{}", run.stdout, run.stderr)).concat()
}

#[test]
fn values_of_references_are_not_shown() {
    let compose = |entry: &str| format!("services:\n  api:\n    environment:\n      {entry}\n");
    let cases = [
        "LOG_LEVEL: ${JWT_SECRET}",
        "LOG_LEVEL: x${JWT_SECRET}",
        "LOG_LEVEL: ${NONE:-hunter2}",
        "LOG_LEVEL: $JWT_SECRET",
        "LOG_LEVEL: ${NONE:?hunter2}",
        "JWT_SECRET: &jwt hunter2\n      LOG_LEVEL: *jwt",
    ];
    for entry in cases {
        let files = [("compose.yaml", &*compose(entry)), (".env", "JWT_SECRET=hunter2\n")];
        let printed = printed(&files, &["--compose", "compose.yaml"]);
        assert!(printed.contains("LOG_LEVEL"), "{entry}: {printed}");
        assert!(!printed.contains("hunter2"), "{entry}: {printed}");
    }
    let list = "services:\n  api:\n    environment: ['LOG_LEVEL=${JWT_SECRET}']\n";
    let files = [("compose.yaml", list), (".env", "JWT_SECRET=hunter2\n")];
    assert!(!printed(&files, &["--compose", "compose.yaml"]).contains("hunter2"));
    let dotenv = "JWT_SECRET=hunter2\nLOG_LEVEL=${JWT_SECRET}\n";
    let printed = printed(&[("x.env", dotenv)], &["api", "--env-file", "x.env"]);
    assert!(printed.contains("`LOG_LEVEL`") && !printed.contains("hunter2"), "{printed}");
}

#[test]
fn secrets_of_a_manifest_are_not_shown() {
    let secret = "kind: Secret\nmetadata: {name: s}\nstringData: {key: hunter2}\n---\n";
    let cases = [
        "{name: LOG_LEVEL, valueFrom: {secretKeyRef: {name: s, key: key}}}",
        "{name: JWT_SECRET, value: hunter2}, {name: LOG_LEVEL, value: $(JWT_SECRET)}",
    ];
    for entries in cases {
        let pod = format!(
            "kind: Pod\nmetadata: {{name: x}}\nspec:\n  containers:\n  - name: api\n    env: [{entries}]\n"
        );
        let text = format!("{secret}{pod}");
        let printed = printed(&[("x.yaml", &text)], &["--manifest", "x.yaml"]);
        assert!(printed.contains("`LOG_LEVEL`") && !printed.contains("hunter2"), "{printed}");
    }
}

#[test]
fn comments_are_not_shown() {
    let lines =
        ["LOG_LEVEL=warn\t# hunter2", "LOG_LEVEL=\"warn\"#hunter2", "LOG_LEVEL='warn' #hunter2"];
    for line in lines {
        let printed = printed(&[("x.env", line)], &["api", "--env-file", "x.env"]);
        assert!(printed.contains("warn") && !printed.contains("hunter2"), "{line}: {printed}");
    }
    let text = "services:\n  api:\n    environment:\n      LOG_LEVEL: warn\t# hunter2\n";
    let printed = printed(&[("x.yaml", text)], &["--compose", "x.yaml"]);
    assert!(printed.contains("LOG_LEVEL: warn") && !printed.contains("hunter2"), "{printed}");
}

#[test]
fn anchors_tags_and_keys_are_not_shown() {
    let entries = [
        "JWT_SECRET: &hunter2 x",
        "JWT_SECRET: !hunter2 x",
        "JWT_SECRET: &hunter2 {x: y}",
        "JWT_SECRET: {hunter2: x}",
        "JWT_SECRET: {hunter2: x, hunter2: y}",
        "JWT_SECRET: [hunter2]",
        "LOG_LEVEL: &hunter2 warn",
        "&hunter2 LOG_LEVEL: warn",
        "!hunter2 LOG_LEVEL: warn",
        "? &hunter2 LOG_LEVEL\n      : warn",
    ];
    for entry in entries {
        let text = format!("services:\n  api:\n    environment:\n      {entry}\n");
        let printed = printed(&[("x.yaml", &text)], &["--compose", "x.yaml"]);
        assert!(printed.contains("x.yaml"), "{entry}: {printed}");
        assert!(!printed.contains("hunter2"), "{entry}: {printed}");
    }
}

/// An excerpt shows no more than a message.
#[test]
fn possible_secrets_are_not_shown_in_excerpts() {
    for value in
        ["a=hunter2", "a;hunter2", "redis://x:hunter2@y", "https://x/?k=hunter2", "a#hunter2"]
    {
        let text = format!("LOG_LEVEL={value}\n");
        let printed = printed(&[("x.env", &text)], &["api", "--env-file", "x.env"]);
        assert!(printed.contains("`LOG_LEVEL`"), "{value}: {printed}");
        assert!(!printed.contains("hunter2"), "{value}: {printed}");
    }
}
