use super::*;

fn outer(name: &str) -> Binding<'static> {
    match name {
        "OUTER" => Binding::Value("outside".into()),
        "UNSEEN" => Binding::Unseen,
        _ => Binding::Unset,
    }
}

fn entries(text: &str) -> Vec<(String, Option<String>)> {
    let parsed = parse(text, &outer);
    parsed.entries.into_iter().map(|entry| (entry.name, entry.value)).collect()
}

fn value(text: &str) -> String {
    let parsed = parse(text, &outer);
    assert_eq!(parsed.errors, [], "{text:?}");
    let last = parsed.entries.into_iter().last().expect("an assignment");
    last.value.expect("it is seen")
}

#[test]
fn the_grammar_of_compose_is_parsed() {
    let cases = [
        ("A=b", "b"),
        ("A = b ", "b"),
        ("export A=b", "b"),
        ("export\tA=b", "b"),
        ("A: b", "b"),
        ("A=", ""),
        ("A=   ", ""),
        ("A=b # comment", "b"),
        ("A= # comment", ""),
        ("A=b#c", "b#c"),
        ("A=#b", "#b"),
        ("A=\"b # c\" # comment", "b # c"),
        ("A='b # c'", "b # c"),
        ("A='$OUTER `x` $(y)'", "$OUTER `x` $(y)"),
        ("A=\"b\\nc\"", "b\nc"),
        ("A=\"b\nc\"", "b\nc"),
        ("A='b\nc'", "b\nc"),
        ("A=\"say \\\"hi\\\"\"", "say \"hi\""),
        ("A=$OUTER", "outside"),
        ("A=\"${OUTER}!\"", "outside!"),
        ("A=b=c", "b=c"),
        ("A.b-c=d", "d"),
        ("\u{feff}A=b\r\n", "b"),
        ("OUTER=own\nA=$OUTER", "outside"),
        ("B=x\nA=${B}y", "xy"),
        ("A=x\nA=${A}y", "xy"),
        ("A=${A}", ""),
        ("A=pass$$word", "pass$word"),
        ("exports=1", "1"),
        ("export=1", "1"),
    ];
    for (text, expected) in cases {
        assert_eq!(value(text), expected, "{text:?}");
    }
}

#[test]
fn a_name_alone_takes_its_value_from_outside() {
    let expected = [("OUTER".to_owned(), Some("outside".to_owned()))];
    assert_eq!(entries("OUTER\nOTHER\n"), expected);
}

#[test]
fn lines_are_counted_through_quotes_and_comments() {
    let text = "# one\n\nA='x\ny'\nB=1\n\"\nC=2";
    let parsed = parse(text, &outer);
    let line = |range: &Range<usize>| parsed.lines.line(range.start);
    let lines: Vec<(&str, usize)> =
        parsed.entries.iter().map(|entry| (&*entry.name, line(&entry.name_range))).collect();
    assert_eq!(lines, [("A", 3), ("B", 5), ("C", 7)]);
    assert_eq!(line(&parsed.errors[0].range), 6);
}

#[test]
fn names_and_values_have_ranges() {
    let text = "\u{feff}A = b # c\n export B='x\ny' # c\nC=\nOUTER\nD: \"$A\"";
    let found: Vec<(&str, Option<&str>)> = parse(text, &outer)
        .entries
        .into_iter()
        .map(|entry| (&text[entry.name_range], entry.value_range.map(|range| &text[range])))
        .collect();
    let expected = [
        ("A", Some("b")),
        ("B", Some("'x\ny'")),
        ("C", Some("")),
        ("OUTER", None),
        ("D", Some("\"$A\"")),
    ];
    assert_eq!(found, expected);
}

#[test]
fn errors_have_ranges_and_the_names_that_are_assigned() {
    let text = "1A=x\nB=$(date) # c\nC=ok\n=x\nD=\"open\nE=${LATER}\nLATER=1\nF='x'y # d\nG H\nI=`id`\nJ='a\n\0'\n";
    let parsed = parse(text, &outer);
    let found: Vec<(&str, Option<&str>, &str)> = parsed
        .errors
        .iter()
        .map(|error| {
            let name = error.name.clone().map(|name| &text[name]);
            (&text[error.range.clone()], name, &*error.message)
        })
        .collect();
    let expected = [
        ("1A=x", Some("1A"), "invalid variable name"),
        ("$(date)", Some("B"), "command substitution is not supported"),
        ("=x", None, "missing name before `=`"),
        ("\"open", Some("D"), "the quote \" is not closed"),
        ("${LATER}", Some("E"), "`LATER` is used before line 7 sets it"),
        ("y", Some("F"), "unexpected text after the closing quote"),
        ("H", None, "expected `=` after the name"),
        ("`id`", Some("I"), "command substitution is not supported"),
        ("\0'", Some("J"), "the value contains a NUL byte"),
    ];
    assert_eq!(found, expected);
    let names: Vec<&str> = parsed.entries.iter().map(|entry| &*entry.name).collect();
    assert_eq!(names, ["C", "LATER"]);
    let help = "run the command yourself and paste its output, or put the value in single quotes";
    assert_eq!(parsed.errors[1].help.as_deref(), Some(help));
}

#[test]
fn a_value_that_depends_on_an_error_or_an_unseen_value_is_unseen() {
    let text = "A=$(x)\nB=${A}\nC=${B:-x}\nD=$UNSEEN\nUNSEEN\nE=${F}\nF='\nA=x\nG=$A";
    let found = entries(text);
    let known: Vec<(&str, Option<&str>)> =
        found.iter().map(|(name, value)| (&**name, value.as_deref())).collect();
    let expected = [
        ("B", None),
        ("C", None),
        ("D", None),
        ("UNSEEN", None),
        ("E", None),
        ("A", Some("x")),
        ("G", Some("x")),
    ];
    assert_eq!(known, expected);
}

#[test]
fn unset_references_are_reported_with_their_entries() {
    let parsed = parse("A=$B ${C:-$D}\nE=${A}", &outer);
    let unset: Vec<&[String]> = parsed.entries.iter().map(|entry| &*entry.unset).collect();
    assert_eq!(unset, [&["B".to_owned(), "D".to_owned()][..], &[]]);
    assert!(parsed.entries.iter().all(|entry| entry.derived));
}

#[test]
fn a_cycle_is_an_error() {
    let parsed = parse("A=${B}\nB=${A}\n", &|_| Binding::Unset);
    assert_eq!(parsed.errors[0].message, "`B` is used before line 2 sets it");
}

#[test]
fn exponential_references_are_bounded() {
    let steps: Vec<String> =
        (0..64).map(|step| format!("A{}=$A{step}$A{step}\n", step + 1)).collect();
    let text = format!("A0=xxxxxxxxxx\n{}", steps.concat());
    let parsed = parse(&text, &|_| Binding::Unset);
    assert!(
        parsed.errors.iter().any(|error| error.message.contains("exceed")),
        "{:?}",
        parsed.errors[0]
    );
}

#[test]
fn garbage_takes_linear_time() {
    for piece in ["\"", "'", "$", "${", "`", "=", "A=\"\n", "\\", "\u{0}", "A=$A$A\n"] {
        let text = piece.repeat((1 << 18) / piece.len());
        let parsed = parse(&text, &|_| Binding::Unset);
        assert!(parsed.entries.len() + parsed.errors.len() <= text.len() + 1);
    }
}

#[test]
fn a_key_without_quotes_is_not_repeated() {
    let text = "KEY=-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w+0BAQEFAASC\n-----END KEY-----\n";
    let parsed = parse(text, &outer);
    let errors = format!("{:?}", parsed.errors);
    assert_eq!(parsed.errors.len(), 2, "{errors}");
    assert!(!errors.contains("MIIEvQIB"), "{errors}");
}
