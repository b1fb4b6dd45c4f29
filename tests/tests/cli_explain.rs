//! `aisoc-env explain`: a variable in every service that reads it.

use aisoc_env_tests::cli::call;
use aisoc_env_tests::golden;
use serde_json::Value;

#[test]
fn pages_match_their_golden_file() {
    let asked = ["JWT_SECRET", "INTERNAL_TOKEN", "PORT", "KAFKA_TOPIC", "OIDC_SCOPES"];
    let pages: Vec<String> = asked.iter().map(|name| call(["explain", name]).clean()).collect();
    golden::check("tests/cli/explain.txt", &pages.join("\n========\n\n"));
}

#[test]
fn alias_finds_its_variable() {
    let page = call(["explain", "ueba_port"]).clean();
    assert!(page.starts_with("PORT, which is also read as UEBA_PORT\n"), "{page}");
    assert!(page.contains("\n  field          config.port\n"), "{page}");
    assert!(!page.contains("8086"), "realtime has no such alias: {page}");
}

#[test]
fn secret_is_found_by_its_file_variable() {
    let page = call(["explain", "SECRET_KEY_FILE"]).clean();
    assert!(page.starts_with("SECRET_KEY, which is also read as SECRET_KEY_FILE\n"), "{page}");
    call(["explain", "LOG_LEVEL_FILE"]).failed(1);
}

#[test]
fn unknown_name_is_reported_with_similar_names() {
    assert_eq!(
        call(["explain", "KAFKA_BROKER"]).failed(1),
        "error: no service reads `KAFKA_BROKER`\nhelp: did you mean KAFKA_BROKERS?\n"
    );
    let part = call(["explain", "neo4j"]).failed(1);
    assert!(part.contains("NEO4J_PASSWORD, NEO4J_URI, NEO4J_USER"), "{part}");
    assert_eq!(
        call(["explain", "\u{1b}[2J"]).failed(1),
        "error: no service reads `\\u{1b}[2J`\nhelp: run `aisoc-env list` for all variables\n"
    );
}

#[test]
fn production_names_are_read_by_every_service() {
    let expected = "\
AISOC_ENV
  production     if the value is production or prod (case-insensitive)
  equivalent     ENVIRONMENT, APP_ENV, ENV
  read by        every service
";
    assert_eq!(call(["explain", "aisoc_env"]).clean(), expected);
    let page = call(["explain", "ENV"]).clean();
    assert!(page.contains("every service\n\nENV\n  read by        api\n"), "{page}");
}

#[test]
fn json_equals_the_entries_of_list() {
    let found = call(["explain", "JWT_SECRET", "--format", "json"]).clean();
    let found: Vec<Value> = serde_json::from_str(&found).expect("it is an array");
    let listed = call(["list", "--format", "json"]).clean();
    let listed: Vec<Value> = serde_json::from_str(&listed).expect("it is an array");
    let expected: Vec<Value> =
        listed.into_iter().filter(|entry| entry["name"] == "JWT_SECRET").collect();
    assert_eq!(expected.len(), 2);
    assert_eq!(found, expected);
}
