//! The merge key `<<`.

use std::collections::HashSet;

use super::{Data, Node};

/// The maximum number of entries that merge keys copy in one file.
const MAX_MERGED: usize = 1 << 20;

/// The entries, followed by those of `<<`. Own keys have priority, then the first merged mapping.
pub(crate) fn merge(
    entries: Vec<(Node, Node)>,
    copied: &mut usize,
) -> Result<Vec<(Node, Node)>, &'static str> {
    if !entries.iter().any(is_merge) {
        return Ok(entries);
    }
    let (merges, mut all): (Vec<_>, Vec<_>) = entries.into_iter().partition(is_merge);
    if merges.iter().flat_map(|(_, bases)| bases_of(bases)).any(is_no_mapping) {
        return Err("the value of `<<` is not a mapping");
    }
    let mut seen: HashSet<String> =
        all.iter().filter_map(|(key, _)| key.text()).map(str::to_owned).collect();
    for (key, value) in merges.iter().flat_map(|(_, bases)| bases_of(bases)).flat_map(Node::entries)
    {
        *copied += 1;
        if *copied > MAX_MERGED {
            return Err("merge keys copy more than a million entries");
        }
        if seen.insert(key.text().unwrap_or_default().to_owned()) {
            all.push((key.clone(), value.clone()));
        }
    }
    Ok(all)
}

fn is_merge((key, _): &(Node, Node)) -> bool {
    key.text() == Some("<<")
}

fn is_no_mapping(node: &Node) -> bool {
    !matches!(*node.data, Data::Map(_) | Data::Null)
}

/// One mapping, or a list of them.
fn bases_of(node: &Node) -> &[Node] {
    match &*node.data {
        Data::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}
