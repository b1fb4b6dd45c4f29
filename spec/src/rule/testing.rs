//! Helpers for the tests of rules.

/// A spec whose service `shop` has these variables, written without indentation.
pub(crate) fn shop(variables: &str) -> String {
    let variables = indented(variables, 6);
    format!(
        "format: 1\nversion: 1.0.0\ntitle: Shop\nservices:\n  shop:\n    title: Shop\n    \
         description: Sells things.\n    since: 1.0.0\n    variables:\n{variables}"
    )
}

fn indented(text: &str, by: usize) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("{}{line}", " ".repeat(by))).collect();
    lines.join(
        "
",
    ) + "
"
}

/// The codes and messages of all problems.
pub(crate) fn problems(spec: &str) -> Vec<String> {
    problems_of(&crate::read(spec))
}

/// The codes and messages of all problems of a reading.
pub(crate) fn problems_of(reading: &crate::Reading) -> Vec<String> {
    let all = reading.diagnostics().iter();
    all.map(|found| format!("{}: {}", found.code, found.message)).collect()
}

#[test]
fn generated_spec_is_valid() {
    let spec = shop("NAME: {type: text, description: What it is called.}");
    assert_eq!(problems(&spec), [""; 0]);
}
