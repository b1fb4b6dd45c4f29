#!/usr/bin/env bash
# Checks that a crate outside the workspace, and the packaged tool, compile and run with only the packaged files. Run `cargo package`
# first.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$(cargo metadata --format-version 1 --no-deps | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
outside=$target/outside
rm -rf "$outside"
mkdir -p "$outside/src" "$outside/crates"

cat > "$outside/Cargo.toml" <<TOML
[package]
name = "outside"
version = "0.0.0"
edition = "2024"

[dependencies]
aisoc-env = "=$version"

[workspace]
members = ["crates/aisoc-env-cli-$version"]

[patch.crates-io]
TOML
for file in "$target"/package/*-"$version".crate; do
    tar -xzf "$file" -C "$outside/crates"
    crate=$(basename "$file" "-$version.crate")
    echo "$crate = { path = \"crates/$crate-$version\" }" >> "$outside/Cargo.toml"
done
cat > "$outside/src/main.rs" <<'RUST'
#[aisoc_env::service("ueba")]
struct Config;

fn main() {
    let config = Config::from_vars([("PORT", "9000")]).expect("it loads");
    assert_eq!(config.port, 9000);
    println!("packaged: {} on port {}", config.service_name, config.port);
}
RUST

# Its examples depend on `aisoc-env`, which depends on it: neither could be published first.
if grep -q 'dependencies\.aisoc-env\]' "$outside/crates/aisoc-env-core-$version/Cargo.toml"; then
    echo "the published aisoc-env-core depends on aisoc-env" >&2
    exit 1
fi

cp Cargo.lock "$outside/Cargo.lock"
cd "$outside"
export CARGO_TARGET_DIR=$target/packaged
cargo run --quiet --package outside
cargo run --quiet --package aisoc-env-cli -- --version
