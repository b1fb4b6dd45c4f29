//! Large specs are read in a time that grows linearly with their size.

use std::fmt::Write;

use aisoc_env_spec::{Style, read};

const COUNT: usize = 10_000;

/// A service whose variables are these lines.
fn service(line: impl Fn(usize) -> String) -> String {
    let mut text = "format: 1\nversion: 1.0.0\ntitle: Coffee house\nservices:\n  grinder:\n    title: Grinder\n    \
                    description: Grinds the beans.\n    since: 1.0.0\n    variables:\n"
        .to_owned();
    for at in 0..COUNT {
        writeln!(text, "      A{at}: {{{}, description: What goes in.}}", line(at))
            .expect("a string can be written to");
    }
    text
}

#[test]
fn all_of_many_errors_are_reported() {
    let spec = service(|at| format!("type: text, fallback: B{at}"));
    let reading = read(&spec);
    assert_eq!(reading.diagnostics().len(), COUNT);
    assert_eq!(reading.rendered("spec", Style::Plain).len(), COUNT);
}

#[test]
fn long_cycle_is_reported_once() {
    let spec = service(|at| format!("type: text, fallback: A{}", (at + 1) % COUNT));
    let reading = read(&spec);
    assert_eq!(reading.diagnostics().len(), 1);
    assert!(reading.diagnostics()[0].help[0].len() < 200, "the cycle is shortened");
}

#[test]
fn large_valid_spec_is_accepted() {
    let spec = service(|at| format!("type: integer, default: {at}, aliases: [OLD_{at}]"));
    let model = read(&spec).spec().expect("it is valid");
    assert_eq!(model.services()[0].variables.len(), COUNT);
}
