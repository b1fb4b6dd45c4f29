//! A headless Chromium, controlled through its driver, and the documentation that it opens.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use aisoc_env_spec::Spec;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::json;

/// A browser window, 1280 pixels wide.
pub(crate) struct Browser {
    pub(crate) client: Client,
    driver: Child,
}

impl Browser {
/// Starts a browser with a separate profile of this name.
    pub(crate) async fn start(profile: &str) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver starts; `tests/browser/run` installs it");
        let port = port(&mut driver);
        let wanted = json!({ "goog:chromeOptions": { "args": arguments(profile) } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().expect("an object").clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("chromium starts; `tests/browser/run` installs it");
        Self { client, driver }
    }

    /// Opens a page of the documentation.
    pub(crate) async fn open(&self, page: &Path) {
        let url = format!("file://{}", page.display());
        self.client.goto(&url).await.expect("the page opens");
    }

/// Sends keys to the focused element.
    pub(crate) async fn press(&self, keys: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("keys can be pressed");
    }

/// Clicks on the link with this target.
    pub(crate) async fn click(&self, target: &str) {
        let script = "[...document.links].find(link => link.href === arguments[0]).click();";
        self.client.execute(script, vec![target.into()]).await.expect("there is such a link");
    }

/// Runs a script, and returns its result.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str) -> T {
        let result = self.client.execute(script, Vec::new()).await.expect("the script runs");
        serde_json::from_value(result).expect("the script returns what is asked")
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It ends its browser too.
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// The port that the driver prints.
fn port(driver: &mut Child) -> u16 {
    let output = BufReader::new(driver.stdout.take().expect("its output is piped"));
    let port = |line: String| line.strip_suffix('.')?.rsplit_once("on port ")?.1.parse().ok();
    output.lines().map_while(Result::ok).find_map(port).expect("chromedriver prints its port")
}

fn arguments(profile: &str) -> Vec<String> {
    let profile =
        format!("--user-data-dir={}", root().join("target/browser").join(profile).display());
    let fixed = [
        "--headless",
        // It ends when its driver does.
        "--remote-debugging-pipe",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
    ];
    fixed.map(str::to_owned).into_iter().chain([profile]).collect()
}

fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().expect("the workspace is there")
}

/// The folder of the documentation, which `tests/browser/run` builds.
pub(crate) fn documentation() -> PathBuf {
    let folder = root().join("target/doc/aisoc_env");
    assert!(folder.exists(), "there is no documentation: run `tests/browser/run`");
    folder
}

/// The built-in spec.
pub(crate) fn spec() -> Spec {
    aisoc_env_spec::builtin().spec().expect("the built-in spec is valid")
}
