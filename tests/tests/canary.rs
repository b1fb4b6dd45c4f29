//! Nothing that the library prints contains a secret, the password of a URL, or a part of either.

use std::io;
use std::sync::{Arc, Mutex};

use aisoc_env::Sources;
use aisoc_env_core::value::ScalarType;
use aisoc_env_spec::model::{Service, Variable};
use aisoc_env_tests::services::Loadable;
use aisoc_env_tests::{sample, services};
use proptest::prelude::*;

/// The number of consecutive characters of a secret that count as a leak.
const MIN_LEAK: usize = 8;

/// What is printed through `tracing`.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no thread panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The canary as the value of a variable that is secret or may contain a password.
fn hiding(variable: &Variable, canary: &str, shape: u8) -> Option<String> {
    let password = || match &variable.value_type.value.scalar {
        ScalarType::Url(of) if !of.schemes.iter().any(|scheme| scheme == "mailto") => {
            let scheme = of.schemes.first().map_or("https", |scheme| scheme);
            Some(match shape % 4 {
                0 => format!("{scheme}://user:{canary}@host.example/db"),
                1 => format!("{scheme}://host.example/db?password={canary}"),
                2 => format!("wrong://user:{canary}@host.example/db"),
                _ => format!("{scheme}//user:{canary}@host.example/db"),
            })
        }
        _ => None,
    };
    if !variable.secret.value {
        return password();
    }
    Some(match (&variable.value_type.value.scalar, shape % 2) {
        (ScalarType::Pem(_), 0) => format!("-----BEGIN KEY-----\\n{canary}\\n-----END KEY-----"),
        _ => canary.to_owned(),
    })
}

fn pairs(service: &Service, canary: &str, shape: u8) -> Vec<(String, String)> {
    let mut pairs = sample::required(service);
    for variable in &service.variables {
        let names: Vec<&str> = variable.names().collect();
        let name = names[usize::from(shape) % names.len()];
        match hiding(variable, canary, shape) {
            Some(value) => pairs.push((name.to_owned(), value)),
            // Some values are wrong, so that there are errors to be printed beside the secrets.
            None if shape.is_multiple_of(3) => {
                let value = sample::wrong(&variable.value_type.value).map(str::to_owned);
                pairs.push((
                    name.to_owned(),
                    value.unwrap_or_else(|| sample::two(&variable.value_type.value)[0].clone()),
                ));
            }
            None => {}
        }
    }
    pairs
}

/// Everything that loading can print.
fn printed(loadable: &Loadable, sources: &Sources) -> Vec<String> {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    let mut printed = vec![format!("{sources:?}")];
    tracing::subscriber::with_default(subscriber, || match (loadable.load)(sources) {
        Ok(report) => {
            printed.extend([report.to_string(), format!("{report:?}"), format!("{report:#?}")]);
            printed.push(serde_json::to_string(&report).expect("a report serializes"));
            printed.extend((loadable.show)(sources).expect("it loaded once"));
        }
        Err(error) => {
            printed.extend([error.to_string(), format!("{error:?}"), format!("{error:#?}")]);
            printed.extend(
                error
                    .problems()
                    .iter()
                    .map(|problem| serde_json::to_string(problem).expect("it serializes")),
            );
            printed.push(panic_message(error));
        }
    });
    printed.push(String::from_utf8_lossy(&log.0.lock().expect("no thread panicked")).into_owned());
    printed
}

/// The message of a panic by `unwrap`.
fn panic_message(error: aisoc_env::Error) -> String {
    let panicked = std::panic::catch_unwind(|| unwrapped(Err(error)));
    *panicked.expect_err("it is an error").downcast::<String>().expect("a formatted message")
}

fn unwrapped(result: Result<(), aisoc_env::Error>) {
    result.expect("a configuration");
}

fn leaks(text: &str, canary: &str) -> bool {
    canary
        .as_bytes()
        .windows(MIN_LEAK)
        .any(|part| text.as_bytes().windows(MIN_LEAK).any(|found| found == part))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn printed_text_contains_no_secret(canary in "[A-Za-z0-9]{24}", shape in any::<u8>(), production in any::<bool>()) {
        std::panic::set_hook(Box::new(|_| {}));
        let spec = services::spec();
        for (service, loadable) in spec.services().iter().zip(services::ALL) {
            let environment = if production { "production" } else { "development" };
            let sources = Sources::new()
                .pair("AISOC_ENV", environment)
                .pairs(pairs(service, &canary, shape));
            for text in printed(loadable, &sources) {
                prop_assert!(!leaks(&text, &canary), "{} leaks it: {text}", service.name.value);
            }
        }
    }
}

#[test]
fn leaks_are_detected() {
    assert!(leaks("..ABCDEFGH..", "xxABCDEFGHyy"));
    assert!(!leaks("..ABCDEFG..", "xxABCDEFGHyy"));
}
