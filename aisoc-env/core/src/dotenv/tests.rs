use super::*;

fn outer(name: &str) -> Option<String> {
    (name == "OUTER").then(|| "outside".to_owned())
}

fn values(text: &str) -> Vec<(String, String, u32)> {
    let parsed = parse(text, &outer);
    assert_eq!(parsed.faults, [], "{text:?}");
    parsed.entries.into_iter().map(|entry| (entry.name, entry.value, entry.line)).collect()
}

fn value(text: &str) -> String {
    values(text).pop().map(|(_, value, _)| value).expect("an assignment")
}

#[test]
fn the_grammar_of_compose_is_read() {
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
    assert_eq!(values("OUTER\nOTHER\n"), [("OUTER".to_owned(), "outside".to_owned(), 1)]);
}

#[test]
fn lines_are_counted_through_quotes_and_comments() {
    let text = "# one\n\nA='x\ny'\nB=1\n\"\nC=2";
    let parsed = parse(text, &outer);
    let lines: Vec<(&str, u32)> =
        parsed.entries.iter().map(|entry| (&*entry.name, entry.line)).collect();
    assert_eq!(lines, [("A", 3), ("B", 5), ("C", 7)]);
    assert_eq!(parsed.faults[0].line, 6);
}

#[test]
fn everything_that_is_wrong_is_told_at_its_place() {
    let text = "1A=x\nB=$(date)\nC=ok\n=x\nD=\"open\nE=${LATER}\nLATER=1\nF='x'y\nG H\nI=`id`\n";
    let parsed = parse(text, &outer);
    let found: Vec<(u32, u32, &str)> =
        parsed.faults.iter().map(|fault| (fault.line, fault.column, &*fault.message)).collect();
    let expected = [
        (1, 1, "this is not the name of a variable"),
        (2, 3, "commands are never run from here"),
        (4, 1, "a value without a name"),
        (5, 3, "the quote \" is not closed"),
        (6, 3, "`LATER` is used before line 7 sets it"),
        (8, 6, "text after the closing quote"),
        (9, 3, "a name is followed by neither `=` nor the end of the line"),
        (10, 3, "commands are never run from here"),
    ];
    assert_eq!(found, expected);
    let names: Vec<&str> = parsed.entries.iter().map(|entry| &*entry.name).collect();
    assert_eq!(names, ["C", "LATER"]);
    let help = parsed.faults[1].help.as_deref();
    assert_eq!(
        help,
        Some(
            "run the command yourself and paste what it prints, or put the value in single quotes"
        )
    );
}

#[test]
fn a_circle_ends() {
    let parsed = parse("A=${B}\nB=${A}\n", &|_| None);
    assert_eq!(parsed.faults[0].message, "`B` is used before line 2 sets it");
}

#[test]
fn references_that_double_at_each_step_end() {
    let steps: Vec<String> =
        (0..64).map(|step| format!("A{}=$A{step}$A{step}\n", step + 1)).collect();
    let text = format!("A0=xxxxxxxxxx\n{}", steps.concat());
    let parsed = parse(&text, &|_| None);
    assert!(
        parsed.faults.iter().any(|fault| fault.message.contains("grow")),
        "{:?}",
        parsed.faults[0]
    );
}

#[test]
fn garbage_takes_linear_time() {
    for piece in ["\"", "'", "$", "${", "`", "=", "A=\"\n", "\\", "\u{0}", "A=$A$A\n"] {
        let text = piece.repeat((1 << 18) / piece.len());
        let parsed = parse(&text, &|_| None);
        assert!(parsed.entries.len() + parsed.faults.len() <= text.len() + 1);
    }
}

#[test]
fn a_key_that_lost_its_quotes_is_not_repeated() {
    let text = "KEY=-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w+0BAQEFAASC\n-----END KEY-----\n";
    let parsed = parse(text, &outer);
    let told = format!("{:?}", parsed.faults);
    assert_eq!(parsed.faults.len(), 2, "{told}");
    assert!(!told.contains("MIIEvQIB"), "{told}");
}
