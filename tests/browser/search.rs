//! The search box: typing a name leads to the fields that it is read into.

use std::time::Duration;

use crate::browser::{Browser, documentation, spec};

/// Canonical names and aliases: a legacy prefix, a shared group, sections, names that several services have.
const NAMES: [&str; 16] = [
    "AISOC_CORS_ORIGINS",
    "AISOC_TIMEOUT_MS",
    "API_URL",
    "CORS_ORIGINS",
    "DATABASE_URL",
    "ENVIRONMENT",
    "HONEYTOKEN_PORT",
    "INTERNAL_TOKEN",
    "JWT_SECRET",
    "KAFKA_BROKERS",
    "NEXT_PUBLIC_WS_URL",
    "OIDC_ISSUER",
    "OPENAI_API_KEY",
    "PURPLE_TEAM_CALDERA_URL",
    "UEBA_DATABASE_URL",
    "UEBA_PORT",
];

/// Where the results lead.
const RESULTS: &str =
    r#"return [...document.querySelectorAll(".search-results.active a")].map(link => link.href);"#;

/// The code spans in the documentation of the field that the page was opened at.
const FIELD: &str = r#"
    const field = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return [...field?.nextElementSibling?.querySelectorAll("code") ?? []].map(code => code.textContent);
"#;

#[tokio::test]
async fn search_result_leads_to_the_fields_of_a_name() {
    let browser = Browser::start("search").await;
    for name in NAMES {
        let results = search(&browser, name).await;
        let fields: Vec<&String> =
            fields(name).iter().map(|field| result_for(field, name, &results)).collect();
        let found = follow(&browser, fields[0]).await;
        assert!(found.iter().any(|word| word == name), "{} shows {found:?}, not {name}", fields[0]);
    }
}

/// The result that leads to a field.
fn result_for<'a>(
    (module, field): &(String, String),
    name: &str,
    results: &'a [String],
) -> &'a String {
    let (page, anchor) = (format!("/{module}/struct."), format!("#structfield.{field}"));
    let mut results = results.iter();
    let found = results.find(|link| link.contains(&page) && link.ends_with(&anchor));
    found.unwrap_or_else(|| panic!("{name} does not lead to {module}::{field}"))
}

/// The fields that a name is read into, with the modules of their services.
fn fields(name: &str) -> Vec<(String, String)> {
    let spec = spec();
    let services = spec.services().iter();
    let all = services.flat_map(|of| of.variables.iter().map(move |variable| (of, variable)));
    let named = all.filter(|(_, variable)| variable.names().any(|known| known == name));
    let fields: Vec<_> =
        named.map(|(of, variable)| (of.module(), variable.field.value.clone())).collect();
    assert!(!fields.is_empty(), "{name} is a variable");
    fields
}

/// Types a name into the search box of a page.
async fn search(browser: &Browser, name: &str) -> Vec<String> {
    browser.open(&documentation().join("index.html")).await;
    browser.press("s").await;
    browser.press(name).await;
    for _ in 0..PATIENCE {
        let found: Vec<String> = browser.ask(RESULTS).await;
        if !found.is_empty() {
            return found;
        }
        tokio::time::sleep(PAUSE).await;
    }
    panic!("{name} is not found");
}

/// Clicks on a result, and reads the field that it leads to.
async fn follow(browser: &Browser, result: &str) -> Vec<String> {
    browser.click(result).await;
    for _ in 0..PATIENCE {
        let found: Vec<String> = browser.ask(FIELD).await;
        if !found.is_empty() {
            return found;
        }
        tokio::time::sleep(PAUSE).await;
    }
    panic!("{result} leads to no field");
}

/// The number of attempts to read something that takes time to appear, and the pause between them.
const PATIENCE: usize = 1000;
const PAUSE: Duration = Duration::from_millis(10);
