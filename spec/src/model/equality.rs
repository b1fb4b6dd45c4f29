//! Equality classes: variables that must all have the same value.

use std::collections::BTreeMap;

/// Computes the classes from pairs of equal members. Classes and their members are sorted, and each class has at least two members,
/// so equivalent pairs give the same classes.
pub fn equality_classes<T: Ord + Copy>(pairs: impl IntoIterator<Item = [T; 2]>) -> Vec<Vec<T>> {
    let mut parents = BTreeMap::new();
    for pair in pairs {
        let [one, other] = pair.map(|member| root(&mut parents, member));
        parents.insert(one.max(other), one.min(other));
    }
    let members: Vec<T> = parents.keys().copied().collect();
    let mut classes: BTreeMap<T, Vec<T>> = BTreeMap::new();
    for member in members {
        classes.entry(root(&mut parents, member)).or_default().push(member);
    }
    classes.into_values().filter(|class| class.len() > 1).collect()
}

/// The first member of a class; compresses the path to it.
fn root<T: Ord + Copy>(parents: &mut BTreeMap<T, T>, mut member: T) -> T {
    loop {
        let parent = *parents.entry(member).or_insert(member);
        if parent == member {
            return member;
        }
        let above = parents[&parent];
        parents.insert(member, above);
        member = parent;
    }
}

#[cfg(test)]
mod tests {
    use super::equality_classes;

    #[test]
    fn equivalent_pairs_give_the_same_classes() {
        let star = [[1, 0], [2, 0], [3, 0], [8, 9]];
        let chain = [[3, 2], [9, 8], [2, 1], [0, 1]];
        let expected = vec![vec![0, 1, 2, 3], vec![8, 9]];
        assert_eq!(equality_classes(star), expected);
        assert_eq!(equality_classes(chain), expected);
        let halves = [[0, 1], [2, 3], [3, 0], [9, 8], [9, 8], [5, 5]];
        assert_eq!(equality_classes(halves), expected);
    }

    #[test]
    fn long_chain_is_one_class() {
        let links = (0..100_000).map(|at| [at, at + 1]);
        assert_eq!(equality_classes(links.clone()).len(), 1);
        assert_eq!(equality_classes(links.rev())[0].len(), 100_001);
    }
}
