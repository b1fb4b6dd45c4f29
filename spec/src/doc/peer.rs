//! Variables that must hold the same value: what is said of one of them is true of all.

use crate::model::{Model, Service, Variable};

/// A variable and its service.
pub(super) type Site<'a> = (&'a Service, &'a Variable);

/// Variables that must hold the same value.
pub(super) type Class<'a> = Vec<Site<'a>>;

/// Every class of which the spec names a pair.
pub(super) fn classes(model: &Model) -> Vec<Class<'_>> {
    let mut classes: Vec<Class<'_>> = Vec::new();
    for pair in pairs(model) {
        let is_touched = |class: &Class<'_>| pair.iter().any(|site| holds(class, site.1));
        let (touched, mut others): (Vec<_>, Vec<_>) = classes.into_iter().partition(is_touched);
        let mut joined = touched.concat();
        for site in pair {
            if !holds(&joined, site.1) {
                joined.push(site);
            }
        }
        others.push(joined);
        classes = others;
    }
    classes
}

fn pairs(model: &Model) -> Vec<[Site<'_>; 2]> {
    let mut pairs = Vec::new();
    for site in model.members() {
        for peer in &site.1.must_equal {
            let service = &model.services[peer.service];
            pairs.push([site, (service, &service.variables[peer.variable])]);
        }
    }
    pairs
}

fn holds(class: &[Site<'_>], variable: &Variable) -> bool {
    class.iter().any(|(_, known)| std::ptr::eq(*known, variable))
}

/// The other variables of a variable's class.
pub(super) fn peers<'a>(classes: &[Class<'a>], variable: &Variable) -> Vec<Site<'a>> {
    let class = classes.iter().find(|class| holds(class, variable));
    let others = class.into_iter().flatten().copied();
    others.filter(|(_, other)| !std::ptr::eq(*other, variable)).collect()
}
