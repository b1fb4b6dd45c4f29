use super::*;

fn lookup(name: &str) -> Reference<'static> {
    match name {
        "SET" => Reference::Value("value".into()),
        "EMPTY" => Reference::Value("".into()),
        "BELOW" => Reference::Later(9),
        _ => Reference::Unset,
    }
}

fn read(text: &str, syntax: Syntax) -> Result<String, String> {
    interpolate(text, syntax, &lookup).map(|found| found.text).map_err(|fault| fault.message)
}

/// The forms and results of the table in Compose's documentation, "Interpolation syntax".
#[test]
fn every_form_of_compose_is_read() {
    let cases = [
        ("plain", "plain"),
        ("$SET", "value"),
        ("a-$SET-b", "a-value-b"),
        ("${SET}", "value"),
        ("${NONE}", ""),
        ("${SET:-default}", "value"),
        ("${EMPTY:-default}", "default"),
        ("${EMPTY-default}", ""),
        ("${NONE-default}", "default"),
        ("${SET:?message}", "value"),
        ("${EMPTY?message}", ""),
        ("${SET:+other}", "other"),
        ("${EMPTY:+other}", ""),
        ("${EMPTY+other}", "other"),
        ("${NONE+other}", ""),
        ("${NONE:-${EMPTY:-deep}}", "deep"),
        ("${SET:-${NONE:?never asked}}", "value"),
        ("${NONE:-a b$$c}", "a b$c"),
        ("$$SET", "$SET"),
        ("$$", "$"),
        ("${BELOW:-default}", "default"),
        ("é${SET}é", "évalueé"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, Syntax::Shell).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_malformed_is_refused() {
    let cases = [
        ("${SET", "`${` is not closed"),
        ("${NONE:-x", "`${` is not closed"),
        ("${}", "`${` is followed by no name"),
        ("${1}", "`${` is followed by no name"),
        ("${SET!x}", "an operator that is not known"),
        ("cost: 5$", "a `$` that refers to nothing"),
        ("$-", "a `$` that refers to nothing"),
        ("${NONE:?}", "`NONE` is required and not set"),
        ("${BELOW}", "`BELOW` is used before line 9 sets it"),
        ("$(openssl rand -hex 32)", "commands are never run from here"),
        ("a`date`b", "commands are never run from here"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, Syntax::Shell), Err(expected.to_owned()), "{text}");
    }
}

#[test]
fn escapes_belong_to_double_quotes() {
    assert_eq!(read(r#"a\n\"\$SET\\ \q"#, Syntax::Escaped).as_deref(), Ok("a\n\"$SET\\ \\q"));
    assert_eq!(read(r"a\n", Syntax::Shell).as_deref(), Ok(r"a\n"));
    assert_eq!(read("`date`", Syntax::Plain).as_deref(), Ok("`date`"));
}

#[test]
fn names_that_are_set_nowhere_are_told() {
    let found =
        interpolate("$A-${B}-${C:-x}-$SET", Syntax::Shell, &lookup).expect("it is well formed");
    assert_eq!(found.unset, ["A", "B"]);
}

#[test]
fn depth_and_growth_are_bounded() {
    let deep = "${NONE:-".repeat(100_000);
    assert_eq!(
        read(&deep, Syntax::Shell),
        Err("references stand too deep in each other".to_owned())
    );
    let large = |_: &str| Reference::Value("x".repeat(MAX_OUTPUT / 2 + 1).into());
    let found = interpolate("$A$A", Syntax::Shell, &large).map_err(|fault| fault.message);
    assert_eq!(found, Err("the value grows beyond 1 MiB".to_owned()));
}
