#!/usr/bin/env bash
# Checks that groff renders the man pages without a warning.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cargo run --quiet --package aisoc-env-cli --locked -- man --folder "$folder"

failed=0
for page in "$folder"/*.1; do
    warnings=$(groff -man -Tascii -ww -P-cbou "$page" 2>&1 >"$page.txt") || failed=1
    if [ -n "$warnings" ] || ! grep -q -e '--spec <FILE>' "$page.txt"; then
        echo "${page##*/}: ${warnings:-has no --spec <FILE>}" >&2
        failed=1
    fi
done
exit $failed
