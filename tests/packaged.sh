#!/usr/bin/env bash
# A crate outside the workspace, depending on the packaged files alone, compiles and runs. `cargo package` has to have run.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
outside=$target/outside
rm -rf "$outside"
mkdir -p "$outside/src" "$outside/crates"
for crate in "$target"/package/*.crate; do
    tar -xzf "$crate" -C "$outside/crates"
done
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)

cat > "$outside/Cargo.toml" <<TOML
[package]
name = "outside"
version = "0.0.0"
edition = "2024"

[dependencies]
aisoc-env = "=$version"

[patch.crates-io]
aisoc-env = { path = "crates/aisoc-env-$version" }
aisoc-env-macros = { path = "crates/aisoc-env-macros-$version" }
aisoc-env-spec = { path = "crates/aisoc-env-spec-$version" }

[workspace]
TOML
cat > "$outside/src/main.rs" <<'RUST'
#[aisoc_env::service("ueba")]
struct Config;

fn main() {
    let config = Config::from_vars([("PORT", "9000")]).expect("it loads");
    assert_eq!(config.port, 9000);
    println!("packaged: {} on port {}", config.service_name, config.port);
}
RUST
cp Cargo.lock "$outside/Cargo.lock"
CARGO_TARGET_DIR="$target" cargo run --quiet --manifest-path "$outside/Cargo.toml"
