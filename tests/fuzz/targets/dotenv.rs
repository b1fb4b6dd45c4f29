//! Any text as a `.env` file: no panic, ranges inside the text, bounded output.
#![no_main]

use aisoc_env_core::dotenv::parse;
use aisoc_env_core::template::Binding;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let outer = |name: &str| match name.len() {
        1 => Binding::Value("canary-value".into()),
        2 => Binding::Unseen,
        _ => Binding::Unset,
    };
    let parsed = parse(text, &outer);
    let lines = text.bytes().filter(|&byte| byte == b'\n').count() + 1;
    assert!(parsed.entries.len() + parsed.errors.len() <= lines);
    for entry in &parsed.entries {
        assert_eq!(text[entry.name_range.clone()], entry.name);
        assert!(entry.value_range.clone().is_none_or(|range| text.get(range).is_some()));
    }
    for error in &parsed.errors {
        assert!(text.get(error.range.clone()).is_some());
        assert!(error.name.clone().is_none_or(|range| text.get(range).is_some()));
        assert!(!error.message.contains("canary-value"));
    }
});
