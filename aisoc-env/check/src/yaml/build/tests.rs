use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<Vec<Node>, String> {
    parse(&mut SourceMap::default(), Path::new("x"), text).map_err(|Failure(why)| why)
}

fn first(text: &str) -> Node {
    read(text).expect("it is YAML").remove(0)
}

#[test]
fn anchors_are_shared_and_own_keys_override_merge_keys() {
    let node = first("a: &a {x: 1, y: 2}\nb: &b {x: 8, z: 9}\nc:\n  <<: [*a, *b]\n  y: 3\n");
    let found = ["x", "y", "z"].map(|key| node.text_at(&["c", key]));
    assert_eq!(found, [Some("1"), Some("3"), Some("9")]);
}

#[test]
fn billion_laughs_have_one_node_per_anchor() {
    let nine = |at: usize| vec![format!("*a{at}"); 9].join(",");
    let lines: Vec<String> =
        (1..40).map(|at| format!("a{at}: &a{at} [{}]\n", nine(at - 1))).collect();
    let mut files = SourceMap::default();
    let text = format!("a0: &a0 lol\n{}", lines.concat());
    let node = parse(&mut files, Path::new("x"), &text).expect("it is YAML").remove(0);
    assert_eq!(node.entries().len(), 40);
    node.reveal(&mut files);
}

#[test]
fn unbounded_documents_are_errors() {
    let chain: Vec<String> = (1..100).map(|at| format!("a{at}: &a{at} [*a{}]\n", at - 1)).collect();
    let big: Vec<String> = (0..2000).map(|at| format!("k{at}: 1\n  ")).collect();
    let copies: Vec<String> = (0..2000).map(|at| format!("c{at}: {{<<: *big}}\n")).collect();
    let cases = [
        ("a: &a [*a]\n".to_owned(), "x:1:8: an alias inside the node that it refers to"),
        (format!("a0: &a0 x\n{}", chain.concat()), "collections are nested too deeply"),
        ("[".repeat(100_000), "invalid YAML"),
        (format!("big: &big\n  {}\n{}", big.concat(), copies.concat()), "more than a million"),
        ("a: 1\nb: 2\na: 3\n".to_owned(), "x:3:1: duplicate key `a`"),
        ("a:\n  <<: text\n".to_owned(), "the value of `<<` is not a mapping"),
        ("a: *nowhere\n".to_owned(), "invalid YAML"),
    ];
    for (text, expected) in cases {
        let why = read(&text).err().expect("it is refused");
        assert!(why.contains(expected), "{why}");
    }
}

#[test]
fn text_is_unchanged() {
    let node = first("a: 0755\nb: no\nc: 3.10\nd:\ne: \"\"\nf: '~'\n");
    let found = ["a", "b", "c", "d", "e", "f"].map(|key| node.text_at(&[key]));
    assert_eq!(found, [Some("0755"), Some("no"), Some("3.10"), None, Some(""), Some("~")]);
}

/// Random sequences of YAML tokens.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: [&str; 28] = [
        "a",
        "b:",
        " ",
        "\n",
        "  ",
        "- ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        "\"",
        "&x ",
        "*x",
        "<<: ",
        "!reset ",
        "|\n",
        ">\n",
        "# c",
        "---\n",
        "$A",
        "${A:-",
        "é",
        "\u{1f980}",
        "\t",
        "~",
    ];
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)
        .prop_map(|pieces| pieces.concat())
}

/// Every node of a tree, each once.
fn walk(node: &Node, all: &mut Vec<Node>) {
    all.push(node.clone());
    node.items().iter().for_each(|item| walk(item, all));
    for (key, value) in node.entries() {
        all.push(key.clone());
        walk(value, all);
    }
}

proptest! {
    #[test]
    fn random_text_is_parsed_or_refused_without_showing_values(text in pieces()) {
        let mut files = SourceMap::default();
        let Ok(documents) = parse(&mut files, Path::new("x"), &text) else { return Ok(()) };
        let mut all = Vec::new();
        for document in &documents {
            walk(document, &mut all);
        }
        for node in all {
            prop_assert!(text.get(node.span.range()).is_some(), "{:?}", node.span);
            files.location(node.span);
            files.excerpt(&[node.span]);
        }
    }

    #[test]
    fn values_are_hidden_until_revealed(value in "[a-z]{12}", quote in "['\"]?", list in any::<bool>()) {
        let text = if list { format!("a:\n- {quote}{value}{quote}\n") } else { format!("a: {quote}{value}{quote}\n") };
        let mut files = SourceMap::default();
        let root = parse(&mut files, Path::new("x"), &text).expect("it is YAML").remove(0);
        let node = root.get("a").expect("it is there");
        let node = node.items().first().unwrap_or(node);
        let shown = |files: &SourceMap| files.excerpt(&[node.span]).expect("there is a line").text;
        prop_assert!(!shown(&files).contains(&value));
        files.reveal(node.span);
        prop_assert!(shown(&files).contains(&value));
    }
}
