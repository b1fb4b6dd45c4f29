//! A service that listens on its configured port, answers `/healthz`, and applies its CORS configuration.
//!
//! ```text
//! cargo run -p aisoc-env --example ueba --features tower-http
//! ```

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints its results")]

use aisoc_env::Sources;
use axum::Router;
use axum::routing::get;
use tokio::net::TcpListener;

/// The configuration of the UEBA service.
#[aisoc_env::service("ueba")]
struct Config;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let loaded = Config::load(&Sources::new().process()).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        std::process::exit(aisoc_env::EX_CONFIG)
    });
    println!("{}", loaded.report);
    let config = loaded.config;

    let app = Router::new().route("/healthz", get(|| async { "ok" })).layer(config.cors.layer());
    let listener = TcpListener::bind((config.host.as_str(), config.port)).await?;
    println!("{} listens on {}", config.service_name, listener.local_addr()?);
    axum::serve(listener, app).with_graceful_shutdown(interrupted()).await
}

async fn interrupted() {
    // Without signals, the service runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
