//! Any text as a spec: no panic, and every diagnostic can be shown.
#![no_main]

use aisoc_env_spec::{Style, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let reading = read(text);
    let shown = reading.rendered("spec.yaml", Style::Plain);
    assert_eq!(shown.len(), reading.diagnostics().len());
});
