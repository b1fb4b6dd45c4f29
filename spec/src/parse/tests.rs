use super::*;
use crate::document::Data;
use crate::span::OWN;

fn codes(text: &str) -> Vec<&'static str> {
    let mut cx = Diagnostics::new();
    parse(text, OWN, &mut cx);
    cx.finish().into_iter().map(|found| found.code).collect()
}

#[test]
fn unsupported_yaml_is_refused() {
    let cases = [
        ("a: 1\na: 2\n", "duplicate-key"),
        ("a: &x 1\nb: *x\n", "anchor"),
        ("a: *nowhere\n", "anchor"),
        ("a: !!str 1\n", "tag"),
        ("a:\n\tb: 1\n", "tab"),
        ("a: [1, 2\n", "invalid-yaml"),
        ("", "empty-spec"),
        ("# only a comment\n", "empty-spec"),
        ("a: 1\n---\nb: 2\n", "second-document"),
        ("[a]: 1\n", "wrong-type"),
    ];
    for (text, code) in cases {
        assert!(codes(text).contains(&code), "{text:?}: {:?}", codes(text));
    }
    assert_eq!(codes("a: 1\nb: [x, \"y\"]\n"), [""; 0]);
    assert_eq!(codes("a: 1\na: 2\nb: [1, 2\n"), ["duplicate-key", "invalid-yaml"]);
}

#[test]
fn spans_cover_exactly_the_value() {
    let text = "key:\n  inner: [a, 'b c']\n\n# end\n";
    let mut cx = Diagnostics::new();
    let root = parse(text, OWN, &mut cx).expect("it is YAML");
    assert!(cx.finish().is_empty());
    let Data::Map(entries) = &root.data else { panic!("a mapping") };
    let Data::Map(inner) = &entries[0].1.data else { panic!("a mapping") };
    let Data::List(items) = &inner[0].1.data else { panic!("a list") };
    assert_eq!(&text[items[1].span.range()], "'b c'");
    assert_eq!(&text[inner[0].0.span.range()], "inner");
    assert_eq!(&text[inner[0].1.span.range()], "[a, 'b c']");
}

#[test]
fn deep_nesting_and_large_texts_are_refused() {
    assert_eq!(codes(&"[".repeat(100_000)), ["invalid-yaml"]);
    assert_eq!(codes(&"a: b\n".repeat(usize::try_from(MAX_BYTES).unwrap() / 5 + 1)), ["too-large"]);
}
