//! Sorts values: those that give access belong to the Secret, all others to the ConfigMap.

use aisoc_env_core::{Redact, Redacted};
use aisoc_env_spec::Spec;
use aisoc_env_spec::model::Service;
use secrecy::ExposeSecret;
use url::Url;

use crate::inputs::Checked;

/// The values of both objects, by canonical name, in the order of the page.
pub(super) struct Sorted {
    pub(super) open: Vec<(String, String)>,
    pub(super) secret: Vec<(String, String)>,
}

pub(super) fn sort(spec: &Spec, service: &Service, checked: &Checked) -> Sorted {
    let mut sorted = Sorted { open: production(spec, service, checked), secret: Vec::new() };
    for text in checked.inspection.texts.iter().filter(|text| text.provenance.is_source()) {
        let value = text.text.expose_secret();
        let variable = service.variables.iter().find(|of| of.name.value == text.variable);
        let is_secret = variable.is_none_or(|variable| variable.secret.value);
        let values =
            if is_secret || gives_access(value) { &mut sorted.secret } else { &mut sorted.open };
        values.push((text.variable.to_string(), value.to_owned()));
    }
    sorted
}

/// The variables that mark production. Every service reads them, even if its table does not contain them.
fn production(spec: &Spec, service: &Service, checked: &Checked) -> Vec<(String, String)> {
    let values = checked.dotenv_values();
    let own = |name: &String| service.variables.iter().any(|of| of.names().any(|own| own == name));
    let names = spec.production().names.iter().filter(|name| !own(name));
    let value = |name: &String| Some((name.clone(), values.get(name)?.clone()));
    names.filter_map(value).collect()
}

/// Whether a value contains a secret although the spec does not mark the variable: a URL's password or token, or a private key.
fn gives_access(value: &str) -> bool {
    let is_url = |url: Url| {
        let user = !url.username().is_empty() || url.password().is_some();
        (user && url.has_host()) || url.redact() != Redacted::Text(url.as_str().into())
    };
    let mut items = value.split([',', ' ']).map(str::trim);
    value.contains("PRIVATE KEY") || items.any(|item| Url::parse(item).is_ok_and(is_url))
}

#[cfg(test)]
mod tests {
    use super::gives_access;

    #[test]
    fn values_with_passwords_tokens_or_keys_give_access() {
        let secret = [
            "postgres://aisoc:hunter2@db/aisoc",
            "https://token@host.example/x",
            "https://host.example/x?api_key=hunter2",
            "http://a.example,http://u:p@b.example",
            "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----",
        ];
        assert!(secret.into_iter().all(gives_access));
        let open = ["9000", "redis://localhost:6379/0", "mailto:soc@example.com", "a@b", ""];
        assert!(!open.into_iter().any(gives_access));
    }
}
