//! The services that are built: a package for each peer.

use std::fs;
use std::path::PathBuf;

use crate::peers::{CLAP, OTHERS, OURS, Peer, source};

/// The purpose of a service.
pub(crate) struct Shape {
    /// The folder of such services.
    folder: &'static str,
    dependencies: &'static [&'static str],
    main: &'static str,
}

/// It only loads its configuration.
pub(crate) const ALONE: Shape = Shape {
    folder: "services",
    dependencies: &[],
    main: "fn main() {\n    println!(\"{}\", size_of_val(&load()));\n}\n",
};

/// It answers requests.
pub(crate) const SMALL: Shape = Shape {
    folder: "small-services",
    dependencies: &[
        "axum = { version = \"0.8\", default-features = false, features = [\"http1\", \"tokio\"] }",
        "tokio = { version = \"1\", features = [\"macros\", \"net\", \"rt\"] }",
    ],
    main: "use axum::{Router, routing::get};\n\n#[tokio::main(flavor = \"current_thread\")]\nasync fn main() -> std::io::Result<()> {\n    \
let config = load();\n    let size = size_of_val(&config);\n    let app = Router::new().route(\"/size\", get(move || async move { \
size.to_string() }));\n    let listener = tokio::net::TcpListener::bind((\"127.0.0.1\", 9000)).await?;\n    \
axum::serve(listener, app).await\n}\n",
};

/// The peers that a small service is built with: those with the same features, and the most common one.
pub(crate) const IN_SMALL: [&str; 4] = ["ours", "hand_files", "clap", "clap_typed"];

/// A service with a peer: its title and dependencies, and the code before `main`.
pub(crate) struct Service {
    pub(crate) title: String,
    pub(crate) name: String,
    dependencies: Vec<String>,
    code: &'static str,
}

/// All services.
pub(crate) fn services() -> Vec<Service> {
    let mut all: Vec<Service> =
        std::iter::once(&OURS).chain(OTHERS).filter(|peer| peer.is_built).map(service).collect();
    let mut lean = service(&OURS);
    lean.title += ", `idna_adapter` 1.1";
    lean.name += "_lean";
    lean.dependencies.push("idna_adapter = \"~1.1\"".to_owned());
    all.insert(1, lean);
    all.push(Service {
        title: "clap (derive), every field text".to_owned(),
        name: "clap_text".to_owned(),
        dependencies: vec![CLAP.to_owned()],
        code: CLAP_TEXT,
    });
    all
}

fn service(peer: &Peer) -> Service {
    Service {
        title: peer.title.to_owned(),
        name: peer.module.to_owned(),
        dependencies: peer.dependencies.iter().map(ToString::to_string).collect(),
        code: source(peer.module),
    }
}

/// The code of a service whose fields need only the standard library.
const CLAP_TEXT: &str = "#[derive(clap::Parser)]\npub struct Config {\n    #[arg(long, env = \"DATABASE_URL\")]\n    \
pub database_url: Option<String>,\n    #[arg(long, env = \"PORT\", default_value = \"8000\")]\n    pub port: u16,\n}\n\n\
pub fn load() -> Config {\n    <Config as clap::Parser>::parse_from([\"service\"])\n}\n";

/// Writes the package of a service, and returns its folder.
pub(crate) fn write(shape: &Shape, service: &Service) -> PathBuf {
    let Service { name, dependencies, code, .. } = service;
    let folder = crate::scratch().join(shape.folder).join(name);
    let own = dependencies.iter().map(String::as_str);
    let dependencies: Vec<&str> = own.chain(shape.dependencies.iter().copied()).collect();
    let root = crate::root().display().to_string();
    let dependencies = dependencies.join("\n").replace("ROOT", &root).replace("HEAD", &head());
    fs::create_dir_all(folder.join("src")).expect("it can be made");
    let manifest = format!(
        "[package]\nname = \"service\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n\
         [profile.release]\nstrip = true\n\n[workspace]\n"
    );
    let main = format!("#![allow(dead_code)]\n{code}\n{}", shape.main);
    fs::write(folder.join("Cargo.toml"), manifest).expect("it can be written");
    fs::write(folder.join("src/main.rs"), main).expect("it can be written");
    // The versions that the other parts measure.
    fs::copy(crate::bench().join("Cargo.lock"), folder.join("Cargo.lock"))
        .expect("it can be copied");
    folder
}

/// The last commit, which is built.
fn head() -> String {
    let mut git = std::process::Command::new("git");
    let output =
        git.current_dir(crate::root()).args(["rev-parse", "HEAD"]).output().expect("git runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
