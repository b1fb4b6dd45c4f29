//! Errors and warnings of production, and warnings that apply everywhere.

use aisoc_env::{Report, Sources};

fn api(pairs: &[(&str, &str)]) -> Result<Report, String> {
    let sources = Sources::new().pairs(pairs.iter().copied());
    aisoc_env::api::Config::load(&sources)
        .map(|loaded| loaded.report)
        .map_err(|error| error.to_string())
}

fn warnings(report: &Report) -> Vec<String> {
    report.warnings().iter().map(ToString::to_string).collect()
}

const SECRETS: [(&str, &str); 2] =
    [("SECRET_KEY", "0123456789abcdef"), ("JWT_SECRET", "0123456789abcdef")];

#[test]
fn secrets_are_required_in_production_with_a_command_that_generates_them() {
    let expected = "2 problems with the configuration of `api`
  SECRET_KEY (default): required in production, but not set
    help: generate a value with `openssl rand -hex 32`
  JWT_SECRET (default): required in production, but not set
    help: generate a value with `openssl rand -hex 32`";
    for name in ["AISOC_ENV", "ENVIRONMENT", "APP_ENV", "ENV"] {
        for value in ["production", "prod", " PROD\t"] {
            assert_eq!(api(&[(name, value)]).expect_err("placeholders are refused"), expected);
        }
    }
    for value in ["staging", "development", ""] {
        assert!(api(&[("ENV", value)]).is_ok());
    }
    assert!(api(&[SECRETS[0], SECRETS[1], ("ENV", "production")]).is_ok());
}

#[test]
fn placeholder_is_an_error_in_production_and_a_warning_elsewhere() {
    let pairs = [("HONEYTOKEN_ALERT_WEBHOOK_SECRET", "changeme")];
    let elsewhere =
        aisoc_env::honeytokens::Config::load(&Sources::new().pairs(pairs)).expect("it loads");
    let expected = "HONEYTOKEN_ALERT_WEBHOOK_SECRET (given in code): the value is the documented placeholder, which production refuses\n    \
        help: generate a value with `openssl rand -hex 32`";
    assert_eq!(warnings(&elsewhere.report), [expected]);
    let production = Sources::new().pairs(pairs).pair("APP_ENV", "prod");
    let error = aisoc_env::honeytokens::Config::load(&production).expect_err("it is production");
    assert!(
        error
            .to_string()
            .contains("the value is the documented placeholder, which is refused in production"),
        "{error}"
    );
    let unset = aisoc_env::purple_team::Config::from_vars([("APP_ENV", "prod")]);
    assert!(
        unset
            .expect_err("the default is a placeholder")
            .to_string()
            .contains("PURPLE_TEAM_CALDERA_API_KEY")
    );
}

#[test]
fn debugging_is_forbidden_or_discouraged_in_production() {
    let production = [SECRETS[0], SECRETS[1], ("ENV", "production")];
    let error =
        api(&[&production[..], &[("DEBUG", "1")]].concat()).expect_err("never in production");
    assert_eq!(
        error,
        "1 problem with the configuration of `api`\n  DEBUG (given in code): `true` is not allowed in production\n    help: unset it"
    );
    assert!(api(&[("DEBUG", "1")]).is_ok());
    let report = api(&[&production[..], &[("SAML_DEBUG", "on")]].concat()).expect("it loads");
    assert_eq!(
        warnings(&report),
        ["SAML_DEBUG (given in code): `true` is not recommended in production"]
    );
    let outside = api(&[SECRETS[0], SECRETS[1], ("SAML_DEBUG", "on")]).expect("it loads");
    assert_eq!(warnings(&outside), [""; 0]);
}

#[test]
fn secret_is_required_unless_its_condition_holds() {
    let load = |pairs: &[(&str, &str)]| aisoc_env::ingest::Config::from_vars(pairs.iter().copied());
    let error = load(&[]).expect_err("it is not development").to_string();
    assert!(error.contains("JWT_SECRET: required unless ENV=development, but not set"), "{error}");
    assert!(load(&[("ENV", "staging")]).is_err());
    assert!(load(&[("ENV", " Development ")]).is_ok());
    assert!(load(&[("ENVIRONMENT", "development")]).is_ok(), "another name of the same variable");
    assert!(load(&[("JWT_SECRET", "x")]).is_ok());
}

#[test]
fn aliases_and_conflicting_names_are_warnings() {
    let sources = Sources::new().pairs([("UEBA_PORT", "1"), ("UEBA_HOST", "a"), ("HOST", "b")]);
    let loaded = aisoc_env::ueba::Config::load(&sources).expect("it loads");
    let expected = [
        "HOST (given in code): takes precedence over UEBA_HOST (given in code), which has a different value\n    \
         help: remove one of the two; HOST is canonical",
        "UEBA_PORT (given in code): an alias of PORT\n    help: write PORT instead",
    ];
    assert_eq!(warnings(&loaded.report), expected);
    let agreeing = Sources::new().pairs([("UEBA_HOST", " a "), ("HOST", "a")]);
    let loaded = aisoc_env::ueba::Config::load(&agreeing).expect("it loads");
    assert_eq!(warnings(&loaded.report), [""; 0]);
}

#[test]
fn conflicting_production_names_are_warnings() {
    let report =
        api(&[SECRETS[0], SECRETS[1], ("ENV", "development"), ("ENVIRONMENT", "production")])
            .expect("it loads");
    assert_eq!(
        report.entry("ENV").map(|entry| entry.value().to_string()).as_deref(),
        Some("development")
    );
    assert!(warnings(&report)[0].contains("takes precedence over ENVIRONMENT"), "{report}");
}

#[test]
fn unknown_names_under_the_prefix_are_warnings() {
    let sources = Sources::new().pairs([
        ("UEBA_DATABSE_URL", "x"),
        ("UEBA_XYZZY", "x"),
        ("OTHER", "x"),
        ("HONEYTOKEN_PORT", "1"),
    ]);
    let loaded = aisoc_env::ueba::Config::load(&sources).expect("it loads");
    let expected = [
        "UEBA_DATABSE_URL (given in code): not a variable of this service\n    help: did you mean UEBA_DATABASE_URL?",
        "UEBA_XYZZY (given in code): not a variable of this service",
    ];
    assert_eq!(warnings(&loaded.report), expected);
    let shared = Sources::new().pairs([
        ("AISOC_CORS_ORIGINS", "http://a"),
        ("AISOC_ENV", "dev"),
        ("AISOC_TIMEOUT_MS", "1"),
    ]);
    let loaded = aisoc_env::mcp::Config::load(&shared).expect("it loads");
    assert_eq!(warnings(&loaded.report), [""; 0], "names of other services are known");
}

#[test]
fn variables_without_effect_are_warnings() {
    let pairs = [("OPENAI_API_KEY", "k"), ("JAEGER_HOST", "jaeger")];
    let load = |exporter| {
        let sources = Sources::new().pairs(pairs).pair("OTEL_EXPORTER", exporter);
        warnings(&aisoc_env::agents::Config::load(&sources).expect("it loads").report)
    };
    assert_eq!(
        load("otlp"),
        ["JAEGER_HOST (given in code): has an effect only when OTEL_EXPORTER=jaeger"]
    );
    assert_eq!(
        load(""),
        ["JAEGER_HOST (given in code): has an effect only when OTEL_EXPORTER=jaeger"]
    );
    assert_eq!(load("JAEGER"), [""; 0]);
}

#[test]
fn a_fallback_follows_the_resolved_value() {
    let load = |pairs: &[(&str, &str)]| {
        let config = aisoc_env::mcp::Config::from_vars(pairs.iter().copied()).expect("it loads");
        config.api_url.to_string()
    };
    assert_eq!(load(&[]), "http://localhost:8081/");
    assert_eq!(load(&[("AISOC_URL", "http://a:1")]), "http://a:1/");
    assert_eq!(
        load(&[("AISOC_URL", "http://a:1"), ("AISOC_API_URL", "http://b:2")]),
        "http://b:2/"
    );
    let error =
        aisoc_env::mcp::Config::from_vars([("AISOC_URL", "nowhere")]).expect_err("it is no URL");
    assert_eq!(error.problems().len(), 1, "one mistake makes one problem: {error}");
}

#[test]
fn a_report_fits_a_terminal_and_serializes() {
    let sources = Sources::new().pairs([("OPENAI_API_KEY", "hidden"), ("API_URL", "http://x:1")]);
    let report = aisoc_env::agents::Config::load(&sources).expect("it loads").report;
    let shown = report.to_string();
    let table = shown.split("\nwarning").next().expect("a table");
    assert!(table.lines().all(|line| line.chars().count() <= 80), "{shown}");
    assert!(
        shown.contains("OPENAI_API_KEY                  [redacted]                  given in code"),
        "{shown}"
    );
    let json = serde_json::to_value(&report).expect("it serializes");
    assert_eq!(json["service"], "agents");
    let url = &json["variables"][5];
    assert_eq!(url["variable"], "API_SERVICE_URL");
    assert_eq!(url["name"], "API_URL");
    assert_eq!(url["value"], "http://x:1/");
    assert_eq!(json["warnings"][0]["id"], "alias");
}
