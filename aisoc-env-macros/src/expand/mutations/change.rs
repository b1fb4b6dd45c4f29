//! One change of a text: an entry is deleted, duplicated, swapped, renamed, or gets a value of another type.

use std::fmt;
use std::ops::Range;

use super::node::{Node, Sort};

/// A changed text.
pub(super) struct Change {
    pub(super) text: String,
    /// The changed lines, counted from 0.
    pub(super) lines: Vec<Range<usize>>,
    /// The words of the changed text, before and after.
    pub(super) names: Vec<String>,
    /// The service that was changed.
    pub(super) service: Option<String>,
    what: &'static str,
    of: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of `{}` at line {}", self.what, self.of, self.lines[0].start + 1)
    }
}

/// Values of every kind. Most of them are invalid anywhere.
const VALUES: [&str; 16] = [
    "42",
    "-1",
    "3.10",
    "no",
    "true",
    "~",
    "\"\"",
    "' '",
    "[a, b]",
    "[]",
    "{a: b}",
    "{}",
    "text",
    "[[x]]",
    "{a: {b: c}}",
    "99999999999999999999",
];

/// A random number generator with the same output on every machine.
struct Random(u64);

impl Random {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("it is below one")
    }

    fn choose<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// The change of a seed.
pub(super) fn change(seed: u64, text: &str, nodes: &[Node]) -> Change {
    let mut random = Random(seed);
    let node = random.choose(nodes);
    match random.below(5) {
        0 => delete(text, node, nodes),
        1 => double(text, node),
        2 => swap(text, node, nodes, &mut random),
        3 => rename(text, node, nodes, &mut random),
        _ => retype(text, node, &mut random),
    }
}

fn delete(text: &str, node: &Node, nodes: &[Node]) -> Change {
    let mut range = node.whole.clone();
    if !node.is_block {
        // Together with the comma before or after it.
        match text[range.end..].starts_with(", ") {
            true => range.end += 2,
            false if text[..range.start].ends_with(", ") => range.start -= 2,
            false => {}
        }
    }
    // A mapping in block style without entries is not a mapping.
    let alone = nodes.iter().filter(|other| other.parent == node.parent).count() == 1;
    if node.is_block && alone {
        return retyped(text, node, "~");
    }
    Edit::of("deletion", text, node).replace(range, "").finish(text)
}

fn double(text: &str, node: &Node) -> Change {
    let copy = &text[node.whole.clone()];
    let copy = if node.is_block { copy.to_owned() } else { format!(", {copy}") };
    let at = node.whole.end;
    Edit::of("doubling", text, node).replace(at..at, &copy).finish(text)
}

/// Swaps two values of one line each, or two entries of one mapping.
fn swap(text: &str, node: &Node, nodes: &[Node], random: &mut Random) -> Change {
    let apart =
        |other: &&Node| other.value.end <= node.key.start || node.value.end <= other.key.start;
    let plain = |other: &&Node| matches!(other.sort, Sort::Line | Sort::Flow);
    let siblings: Vec<&Node> =
        nodes.iter().filter(|other| other.parent == node.parent).filter(apart).collect();
    let lines: Vec<&Node> = nodes.iter().filter(apart).filter(plain).collect();
    let edit = Edit::of("swap", text, node);
    if plain(&node) && random.below(2) == 0 {
        let other = random.choose(&lines);
        return edit.exchange(text, other, node.value.clone(), other.value.clone()).finish(text);
    }
    if siblings.is_empty() {
        return double(text, node);
    }
    let other = random.choose(&siblings);
    edit.exchange(text, other, node.whole.clone(), other.whole.clone()).finish(text)
}

fn rename(text: &str, node: &Node, nodes: &[Node], random: &mut Random) -> Change {
    let key = &text[node.key.clone()];
    let name = match random.below(5) {
        0 => format!("{key}X"),
        1 => key[..key.len() - 1].to_owned(),
        2 => key.to_lowercase(),
        3 => format!("X-{key}"),
        _ => text[random.choose(nodes).key.clone()].to_owned(),
    };
    let name = if name.is_empty() { "x".to_owned() } else { name };
    Edit::of("renaming", text, node).replace(node.key.clone(), &name).finish(text)
}

fn retype(text: &str, node: &Node, random: &mut Random) -> Change {
    retyped(text, node, VALUES[random.below(VALUES.len())])
}

fn retyped(text: &str, node: &Node, value: &str) -> Change {
    let range = node.key.end + 1..node.value.end.max(node.key.end + 1);
    Edit::of("retyping", text, node).replace(range, &format!(" {value}")).finish(text)
}

/// A change that is being built: the replaced ranges and their new text.
struct Edit {
    change: Change,
    replaced: Vec<(Range<usize>, String)>,
}

impl Edit {
    fn of(what: &'static str, text: &str, node: &Node) -> Self {
        let change = Change {
            text: String::new(),
            lines: Vec::new(),
            names: words(&text[node.key.start..node.value.end]),
            service: node.service.clone(),
            what,
            of: text[node.key.clone()].to_owned(),
        };
        Self { change, replaced: Vec::new() }
    }

    fn replace(mut self, range: Range<usize>, with: &str) -> Self {
        self.change.names.extend(words(with));
        self.replaced.push((range, with.to_owned()));
        self
    }

    fn exchange(mut self, text: &str, other: &Node, one: Range<usize>, two: Range<usize>) -> Self {
        // The two may belong to different services.
        self.change.service = None;
        self.change.names.extend(words(&text[other.key.start..other.value.end]));
        let (first, second) = (text[one.clone()].to_owned(), text[two.clone()].to_owned());
        self.replace(one, &second).replace(two, &first)
    }

    fn finish(mut self, text: &str) -> Change {
        self.replaced.sort_by_key(|(range, _)| range.start);
        let (mut done, mut at) = (String::new(), 0);
        for (range, with) in self.replaced {
            done.push_str(&text[at..range.start]);
            let first = done.matches('\n').count();
            done.push_str(&with);
            self.change.lines.push(first..done.matches('\n').count() + 1);
            at = range.end;
        }
        done.push_str(&text[at..]);
        self.change.text = done;
        self.change
    }
}

/// The words of a text: keys and values.
fn words(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || "_-./:+ ".contains(c);
    let words = text.split(|c| !is_word(c)).flat_map(|part| part.split(": ")).map(str::trim);
    words
        .map(|word| word.trim_end_matches(':'))
        .filter(|word| word.len() > 1)
        .map(str::to_owned)
        .collect()
}
