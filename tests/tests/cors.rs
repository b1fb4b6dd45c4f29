//! Requests across origins against real processes, as a browser makes them.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use ureq::http::{HeaderMap, Request};

/// `ueba` runs without credentials, `guarded` with them.
const UEBA: &str = env!("CARGO_BIN_EXE_ueba");
const GUARDED: &str = env!("CARGO_BIN_EXE_guarded");
const LISTED: &str = "https://soc.example.com";
const FOREIGN: &str = "https://evil.example.com";

struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(program: &str, environment: &[(&str, &str)]) -> Command {
    let mut command = Command::new(program);
    command
        .env_clear()
        .envs([("HOST", "127.0.0.1"), ("PORT", "0")])
        .envs(environment.iter().copied());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn start(program: &str, environment: &[(&str, &str)]) -> Server {
    let mut child = command(program, environment).spawn().expect("the service starts");
    let lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
    let listens = lines.map_while(Result::ok).find(|line| line.contains(" listens on "));
    let address = listens.and_then(|line| Some(line.rsplit_once(' ')?.1.to_owned()));
    Server { child, address: address.expect("it prints where it listens") }
}

fn refused(program: &str, environment: &[(&str, &str)]) -> Output {
    command(program, environment).output().expect("the service starts and stops")
}

impl Server {
    fn call(&self, method: &str, headers: &[(&str, &str)]) -> HeaderMap {
        let mut request =
            Request::builder().method(method).uri(format!("http://{}/healthz", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
        let response = agent.run(request.body(()).expect("a request")).expect("an answer");
        assert!(response.status().is_success(), "{}", response.status());
        response.headers().clone()
    }

    fn simple(&self, origin: &str) -> HeaderMap {
        self.call("GET", &[("origin", origin)])
    }

    fn preflight(&self, origin: &str) -> HeaderMap {
        let ask = ("access-control-request-method", "POST");
        self.call(
            "OPTIONS",
            &[("origin", origin), ask, ("access-control-request-headers", "authorization")],
        )
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(format!("access-control-{name}")).map(|value| value.to_str().expect("text"))
}

#[test]
fn without_credentials_listed_origins_may_call() {
    let server = start(UEBA, &[("AISOC_CORS_ORIGINS", LISTED)]);
    let answer = server.simple(LISTED);
    assert_eq!(header(&answer, "allow-origin"), Some(LISTED));
    assert_eq!(header(&answer, "allow-credentials"), None);
    assert_eq!(header(&server.simple(FOREIGN), "allow-origin"), None);

    let answer = server.preflight(LISTED);
    assert_eq!(header(&answer, "allow-origin"), Some(LISTED));
    assert_eq!(header(&answer, "allow-methods"), Some("*"));
    assert_eq!(header(&answer, "max-age"), Some("600"));
    assert_eq!(header(&server.preflight(FOREIGN), "allow-origin"), None);
}

#[test]
fn with_credentials_methods_and_headers_are_named() {
    let server = start(GUARDED, &[("AISOC_CORS_ORIGINS", LISTED)]);
    let answer = server.simple(LISTED);
    assert_eq!(header(&answer, "allow-origin"), Some(LISTED));
    assert_eq!(header(&answer, "allow-credentials"), Some("true"));

    let answer = server.preflight(LISTED);
    assert_eq!(header(&answer, "allow-credentials"), Some("true"));
    let methods = header(&answer, "allow-methods").expect("methods are listed");
    assert!(methods.contains("POST") && !methods.contains('*'), "{methods}");
    let headers = header(&answer, "allow-headers").expect("headers are listed");
    assert!(headers.contains("authorization") && !headers.contains('*'), "{headers}");
    assert_eq!(header(&server.preflight(FOREIGN), "allow-origin"), None);
}

#[test]
fn default_origins_may_call() {
    let server = start(GUARDED, &[]);
    for origin in ["http://localhost:3000", "http://127.0.0.1:3001", "https://www.tryaisoc.com"] {
        assert_eq!(header(&server.simple(origin), "allow-origin"), Some(origin));
    }
    assert_eq!(header(&server.simple(FOREIGN), "allow-origin"), None);
}

#[test]
fn wildcard_outside_production_disables_credentials() {
    let server = start(GUARDED, &[("CORS_ORIGINS", "*")]);
    let answer = server.simple(FOREIGN);
    assert_eq!(header(&answer, "allow-origin"), Some("*"));
    assert_eq!(header(&answer, "allow-credentials"), None);
}

#[test]
fn wildcard_without_credentials_is_allowed_in_production() {
    let server = start(UEBA, &[("AISOC_CORS_ORIGINS", "*"), ("AISOC_ENV", "production")]);
    assert_eq!(header(&server.simple(FOREIGN), "allow-origin"), Some("*"));
    assert_eq!(header(&server.preflight(FOREIGN), "allow-credentials"), None);
}

#[test]
fn wildcard_with_credentials_in_production_is_an_error() {
    for name in ["AISOC_ENV", "ENVIRONMENT", "APP_ENV", "ENV"] {
        for value in ["production", " PROD ", "Production"] {
            let output = refused(GUARDED, &[("AISOC_CORS_ORIGINS", "*"), (name, value)]);
            assert_eq!(output.status.code(), Some(78), "{name}={value}");
            let stderr = String::from_utf8_lossy(&output.stderr);
            let expected = "error: 1 problem with the configuration of `connectors`\n  \
                AISOC_CORS_ORIGINS (process environment): `*` lets every origin send credentials, which is refused in production\n    \
                help: list the origins that may call, such as `https://soc.example.com`\n";
            assert_eq!(stderr, expected);
        }
    }
}
