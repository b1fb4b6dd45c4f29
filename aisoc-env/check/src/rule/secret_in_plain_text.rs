//! A secret in a Compose file, a manifest or a `ConfigMap`: such files are shared and kept in repositories.

use super::Context;
use crate::environment::Plain;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};

pub(crate) fn check(subject: &Subject<'_>, cx: &mut Context<'_>) {
    for variable in subject.service.variables.iter().filter(|variable| variable.secret.value) {
        let default = variable.default.as_ref().map(|default| &*default.value);
        for name in variable.names() {
            let Some(value) = subject.environment.value(name) else { continue };
            let (text, Some(plain)) = (value.text.trim(), value.plain) else { continue };
            if !text.is_empty() && default != Some(text) {
                let message = format!("`{name}` is a secret in plain text");
                let help = match plain {
                    Plain::Compose => {
                        format!("use a reference, such as `${{{name}}}`, or a secret")
                    }
                    Plain::Manifest => "use a Secret, with `secretKeyRef`".to_owned(),
                };
                let finding =
                    Finding::new(Rule::SecretInPlainText, value.span, message).about(name);
                cx.findings.add(subject.named(finding.help(help)));
            }
        }
    }
}
