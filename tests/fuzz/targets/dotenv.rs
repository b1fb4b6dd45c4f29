//! Any text as a `.env` file: no panic, places inside the text, bounded output.
#![no_main]

use aisoc_env_core::__tool::parse_dotenv;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let outer = |name: &str| (name.len() == 1).then(|| "canary-value".to_owned());
    let parsed = parse_dotenv(text, &outer);
    let lines = text.bytes().filter(|&byte| byte == b'\n').count() + 1;
    assert!(parsed.entries.len() + parsed.faults.len() <= lines);
    for fault in &parsed.faults {
        assert!((1..=lines).contains(&(fault.line as usize)));
        assert!(!fault.message.contains("canary-value"));
    }
});
