//! A service that accepts credentials across origins, to be called by the tests.

#![expect(clippy::print_stdout, reason = "the tests read where it listens")]

use axum::Router;
use axum::routing::get;

/// The configuration of the connectors service, which accepts credentials.
#[aisoc_env::service("connectors")]
struct Config;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let config = Config::from_env_or_exit();
    let app = Router::new().route("/healthz", get(|| async { "ok" })).layer(config.cors.layer());
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("connectors listens on {}", listener.local_addr()?);
    axum::serve(listener, app).await
}
