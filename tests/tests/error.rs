//! The output of a load error that ends a process.

use std::process::Command;

use aisoc_env_tests::cli::finish;

#[test]
fn error_returned_from_main_prints_its_message() {
    let ended = finish(Command::new(env!("CARGO_BIN_EXE_returned")).env_clear());
    let message = "Error: 1 problem with the configuration of `agents`\n  OPENAI_API_KEY: required, but not set";
    assert_eq!((ended.status, &*ended.out), (Some(1), ""));
    assert!(ended.err.starts_with(message), "{}", ended.err);
}

#[test]
fn debug_of_an_error_is_its_message() {
    let error = aisoc_env::ueba::Config::from_vars([("PORT", "80a")]).expect_err("it is no port");
    assert_eq!(format!("{error:?}"), error.to_string());
    assert_eq!(format!("{error:#?}"), error.to_string());
}
