//! Equality classes: it does not matter which variable has `must_equal`, in any command.

use aisoc_env_tests::checked::{Folder, Found, ids};
use aisoc_env_tests::cli::{call, call_with};

/// A spec of four services with these relations between their tokens, as `service.NAME`.
fn spec(relations: [&str; 4]) -> String {
    let services: Vec<String> = ["a", "b", "c", "d"]
        .iter()
        .zip(relations)
        .map(|(name, equal)| {
            format!(
                "  {name}:\n    title: Service {name}\n    description: One of four.\n    since: 1.0.0\n    variables:\n      \
                 TOKEN_{}: {{type: text, secret: true, must_equal: [{equal}], description: What opens the door.}}\n",
                name.to_uppercase()
            )
        })
        .collect();
    format!(
        "format: 1\nversion: 1.0.0\ntitle: House\ndescription: Four services with one key.\nproduction: {{names: [ENV], values: [live]}}\nservices:\n{}",
        services.concat()
    )
}

fn chain() -> String {
    spec(["b.TOKEN_B", "c.TOKEN_C", "d.TOKEN_D", ""])
}

fn star() -> String {
    spec(["", "a.TOKEN_A", "a.TOKEN_A", "a.TOKEN_A"])
}

/// The findings of `check` for services with these tokens; `-` is an empty environment, `?` a secret given as a file.
fn checked(spec: &str, tokens: &[(&str, &str)]) -> Vec<Found> {
    let entries = tokens.iter().enumerate().map(|(at, (service, token))| {
        let name = format!("TOKEN_{}", service.to_uppercase());
        let env = match *token {
            "-" => String::new(),
            "?" => format!("{name}_FILE: /run/secrets/token"),
            token => format!("{name}: '${{NONE-{token}}}'"),
        };
        format!("  {service}{at}: {{image: x/{service}, environment: {{{env}}}}}\n")
    });
    let compose = format!("services:\n{}", entries.collect::<String>());
    let folder = Folder::of(&[("spec.yaml", spec), ("x.yaml", &compose)]);
    let found = folder.found(&["--spec", "spec.yaml", "--compose", "x.yaml"]);
    found.into_iter().filter(|found| found.id.starts_with("value")).collect()
}

#[test]
fn members_are_compared_without_the_service_that_names_the_pair() {
    let compose = "\
services:
  api: {image: ghcr.io/aisoc/api:1, environment: {REALTIME_INTERNAL_TOKEN: '${ONE}'}}
  agents: {image: ghcr.io/aisoc/agents:1, environment: {REALTIME_INTERNAL_TOKEN: '${TWO}', OPENAI_API_KEY: '${KEY}'}}
";
    let folder =
        Folder::of(&[("two.yaml", compose), (".env", "ONE=aaaaaaaa\nTWO=bbbbbbbb\nKEY=k\n")]);
    let found = folder.found(&["--compose", "two.yaml"]);
    let differ: Vec<&Found> = found.iter().filter(|found| found.id == "values-differ").collect();
    assert_eq!(differ.len(), 1, "{found:?}");
    assert_eq!(differ[0].services, "agents,api");
    assert_eq!(
        differ[0].message,
        "`REALTIME_INTERNAL_TOKEN` of agents and `REALTIME_INTERNAL_TOKEN` of api must be equal, but differ"
    );
}

#[test]
fn every_two_members_are_compared() {
    for spec in [chain(), star()] {
        for (one, other) in [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]
        {
            let found = checked(&spec, &[(one, "x"), (other, "y")]);
            assert_eq!(ids(&found), ["values-differ"], "{one} {other}");
            assert_eq!(ids(&checked(&spec, &[(one, "x"), (other, "x")])), [""; 0]);
            let found = checked(&spec, &[(one, "x"), (other, "-")]);
            assert_eq!(ids(&found), ["value-on-one-side"], "{one} {other}");
            assert_eq!(ids(&checked(&spec, &[(one, "x"), (other, "?")])), [""; 0]);
        }
    }
}

#[test]
fn members_are_compared_if_another_one_is_unseen() {
    let found = checked(&star(), &[("a", "x"), ("b", "?"), ("c", "y")]);
    assert_eq!(ids(&found), ["values-differ"]);
    let found = checked(&chain(), &[("a", "?"), ("b", "x"), ("c", "?"), ("d", "y")]);
    assert_eq!(ids(&found), ["values-differ"]);
}

#[test]
fn each_differing_value_is_one_finding_that_lists_its_holders() {
    let found = checked(&star(), &[("a", "x"), ("b", "y"), ("c", "y"), ("d", "y")]);
    assert_eq!(ids(&found), ["values-differ"]);
    assert_eq!(
        found[0].message,
        "`TOKEN_A` of a0 (a) and `TOKEN_B` of b1 (b), `TOKEN_C` of c2 (c), `TOKEN_D` of d3 (d) must be equal, but differ"
    );
    assert_eq!((&*found[0].services, &*found[0].at), ("a,b,c,d", "x.yaml:2:34"));
    let found = checked(&star(), &[("a", "x"), ("b", "y"), ("c", "z"), ("d", "x")]);
    assert_eq!(ids(&found), ["values-differ"; 2]);
    let found = checked(&star(), &[("a", "x"), ("b", "-"), ("c", "x"), ("d", "-")]);
    assert_eq!(ids(&found), ["value-on-one-side"; 2]);
    assert_eq!(
        found[0].message,
        "`TOKEN_A` of a0 (a), `TOKEN_C` of c2 (c) are set, but `TOKEN_B` of b1 (b), which must be equal, is not"
    );
}

#[test]
fn processes_of_one_service_are_not_compared() {
    assert_eq!(ids(&checked(&star(), &[("a", "x"), ("a", "y")])), [""; 0]);
    let found = checked(&star(), &[("a", "x"), ("a", "y"), ("b", "x")]);
    assert_eq!(ids(&found), ["values-differ"]);
}

#[test]
fn explain_names_the_whole_class() {
    let page = call(["explain", "REALTIME_INTERNAL_TOKEN"]).clean();
    assert!(
        page.contains("REALTIME_INTERNAL_TOKEN of agents, INTERNAL_TOKEN of realtime"),
        "{page}"
    );
    assert!(page.contains("REALTIME_INTERNAL_TOKEN of api, INTERNAL_TOKEN of realtime"), "{page}");
}

#[test]
fn equivalent_relations_are_not_a_change() {
    let folder = Folder::of(&[("chain.yaml", &chain())]);
    let chain = folder.path("chain.yaml");
    let chain = chain.to_str().expect("it is UTF-8");
    assert_eq!(call_with(["diff", chain, "-"], &star()).clean(), "no changes\n");
    let pages = [chain.to_owned(), {
        folder.write("star.yaml", star().as_bytes());
        folder.path("star.yaml").to_str().expect("it is UTF-8").to_owned()
    }];
    for command in [&["docs"][..], &["dotenv"], &["list"], &["explain", "TOKEN_B"]] {
        let [one, other] =
            pages.each_ref().map(|spec| call([&["--spec", spec], command].concat()).clean());
        assert_eq!(one, other, "{command:?}");
    }
}

#[test]
fn renamed_or_removed_member_is_not_breaking() {
    let renamed = star().replace(
        "TOKEN_B: {type: text,",
        "KEY_B: {type: text, aliases: [TOKEN_B], field: token_b,",
    );
    let fewer = spec(["", "a.TOKEN_A", "a.TOKEN_A", ""]);
    let folder = Folder::of(&[("star.yaml", &star())]);
    let star = folder.path("star.yaml");
    let star = star.to_str().expect("it is UTF-8");
    let changes = call_with(["diff", star, "-"], &renamed).clean();
    assert_eq!(changes, "harmless  b KEY_B: new name of TOKEN_B\n");
    let changes = call_with(["diff", star, "-"], &fewer).clean();
    assert!(
        changes.starts_with("harmless  a TOKEN_A: no longer has to equal TOKEN_D of d\n"),
        "{changes}"
    );
    assert!(!changes.contains("breaking"), "{changes}");
}
