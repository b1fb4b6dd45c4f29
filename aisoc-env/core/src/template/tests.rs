use super::*;

fn lookup(name: &str) -> Binding<'static> {
    match name {
        "SET" => Binding::Value("value".into()),
        "EMPTY" => Binding::Value("".into()),
        "BELOW" => Binding::Later(9),
        "HIDDEN" => Binding::Unseen,
        _ => Binding::Unset,
    }
}

fn parse(text: &str) -> Template<'_> {
    Template::parse(text, Syntax::Shell).expect("it is well formed")
}

fn read(text: &str, syntax: Syntax) -> Result<String, String> {
    let template = Template::parse(text, syntax).map_err(|error| error.message)?;
    let found = template.evaluate(&lookup).map_err(|error| error.message)?;
    Ok(found.text.expect("every value is seen"))
}

/// The forms and results of the table in Compose's documentation, "Interpolation syntax".
#[test]
fn every_form_of_compose_is_evaluated() {
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
        ("${SET:-${NONE:?never evaluated}}", "value"),
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
fn malformed_texts_are_errors() {
    let cases = [
        ("${SET", "`${` is not closed"),
        ("${NONE:-x", "`${` is not closed"),
        ("${}", "`${` is not followed by a variable name"),
        ("${1}", "`${` is not followed by a variable name"),
        ("${SET!x}", "unknown operator"),
        ("cost: 5$", "`$` is not followed by a variable name"),
        ("$-", "`$` is not followed by a variable name"),
        ("${NONE:?}", "`NONE` is required but not set"),
        ("${BELOW}", "`BELOW` is used before line 9 sets it"),
        ("$(openssl rand -hex 32)", "command substitution is not supported"),
        ("a`date`b", "command substitution is not supported"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, Syntax::Shell), Err(expected.to_owned()), "{text}");
    }
}

#[test]
fn escapes_apply_only_in_double_quotes() {
    assert_eq!(read(r#"a\n\"\$SET\\ \q"#, Syntax::Escaped).as_deref(), Ok("a\n\"$SET\\ \\q"));
    assert_eq!(read(r"a\n", Syntax::Shell).as_deref(), Ok(r"a\n"));
    assert_eq!(read("`date`", Syntax::Plain).as_deref(), Ok("`date`"));
}

#[test]
fn unset_references_are_reported_with_their_ranges() {
    let text = "é$A-${B}-${C:-x${D}}-$SET-${SET:-$E}";
    let template = parse(text);
    let found = template.evaluate(&lookup).expect("nothing is required");
    let unset: Vec<&str> =
        found.unset.iter().map(|reference| &text[reference.range.clone()]).collect();
    assert_eq!(unset, ["$A", "${B}", "${D}"]);
}

#[test]
fn a_value_that_depends_on_an_unseen_value_is_unseen() {
    let text = |text| parse(text).evaluate(&lookup).map(|found| found.text);
    for unseen in ["a$HIDDEN", "${HIDDEN:-x}", "${HIDDEN:?x}", "${HIDDEN+x}", "${NONE:-$HIDDEN}"] {
        assert_eq!(text(unseen), Ok(None), "{unseen}");
    }
    assert_eq!(text("${SET:-$HIDDEN}"), Ok(Some("value".to_owned())));
    let template = parse("$HIDDEN $NONE");
    assert_eq!(template.evaluate(&lookup).map(|found| found.unset.len()), Ok(1));
}

#[test]
fn errors_have_the_offsets_of_their_references() {
    let cases = [
        ("a ${SET", 2),
        ("a ${}", 2),
        ("a ${SET!x}", 7),
        ("é$-", 2),
        ("${SET} ${NONE:?x}", 7),
        ("x$BELOW", 1),
        ("${NONE:-${OTHER?}}", 8),
    ];
    for (text, offset) in cases {
        let error = Template::parse(text, Syntax::Shell)
            .and_then(|template| template.evaluate(&lookup).map(|found| found.text))
            .expect_err("it is wrong");
        assert_eq!(error.offset, offset, "{text}");
    }
}

#[test]
fn literals_references_and_defaults_are_recognized() {
    let literal = parse("a$$b");
    assert!(literal.is_literal() && literal.literal().as_deref() == Some("a$b"));
    assert!(parse("").is_literal() && !parse("$A").is_literal());
    assert_eq!(parse("x$A").reference(), None);

    let default = |text| parse(text).reference().and_then(Reference::default)?.literal();
    assert_eq!(default("${A:-b c}").as_deref(), Some("b c"));
    assert_eq!(default("${A-}").as_deref(), Some(""));
    assert_eq!(["${A}", "${A:?b}", "${A:-$B}", "${A:+b}"].map(default), [None, None, None, None]);
}

#[test]
fn bare_references_are_recognized() {
    let is_only_a_name = |text| parse(text).reference().is_some_and(Reference::is_only_a_name);
    for text in ["$A", "${A}", "${A:-}", "${A-}"] {
        assert!(is_only_a_name(text), "{text}");
    }
    for text in ["$a", "${A:-x}", "${A:?}", "${A:?x}", "${A:+x}", "x$A", "A"] {
        assert!(!is_only_a_name(text), "{text}");
    }
}

#[test]
fn depth_and_growth_are_bounded() {
    let deep = "${NONE:-".repeat(100_000);
    assert_eq!(read(&deep, Syntax::Shell), Err("references are nested too deeply".to_owned()));
    let large = |_: &str| Binding::Value("x".repeat(evaluate::MAX_OUTPUT / 2 + 1).into());
    let template = parse("$A$A");
    let found = template.evaluate(&large).map_err(|error| error.message);
    assert_eq!(found, Err("the value exceeds 1 MiB".to_owned()));
}
