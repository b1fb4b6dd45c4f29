//! Values that must be equal: if two members of an equality class differ, calls between their services fail.
//!
//! All members that are deployed and visible are compared, even if no relation of the spec names both.

use std::collections::{BTreeSet, HashMap};

use aisoc_env_core::Text;
use aisoc_env_spec::model::{Variable, VariableRef};
use secrecy::ExposeSecret;

use super::Context;
use crate::target::Subject;
use aisoc_env_core::finding::{Finding, Rule};
use aisoc_env_core::source_map::Span;
use aisoc_env_core::text::listed;

/// The maximum number of containers of each side in a finding.
const MAX_CONTAINERS: usize = 12;

pub(crate) fn check(subjects: &[&Subject<'_>], cx: &mut Context<'_>) {
    for class in cx.spec.equality_classes() {
        let holders = holders(class, subjects, cx);
        for finding in compare(&sides(holders)) {
            cx.findings.add(finding);
        }
    }
}

/// A process of the service of a member.
struct Holder<'a> {
    subject: &'a Subject<'a>,
    member: VariableRef,
    variable: &'a Variable,
    text: Option<&'a Text>,
}

/// The processes of members. Empty if they all belong to one member: they may be deployments with different values.
fn holders<'a>(
    class: &[VariableRef],
    subjects: &[&'a Subject<'a>],
    cx: &Context<'a>,
) -> Vec<Holder<'a>> {
    let mut holders = Vec::new();
    for &member in class {
        let (_, variable) = cx.spec.variable(member);
        let of_service = |subject: &&&Subject<'_>| subject.target.service == member.service.index();
        holders.extend(subjects.iter().copied().filter(|subject| of_service(&subject)).map(
            |subject| Holder {
                subject,
                member,
                variable,
                text: subject.text(&variable.name.value),
            },
        ));
    }
    if holders.first().map(|first| first.member) == holders.last().map(|last| last.member) {
        holders.clear();
    }
    holders
}

/// The processes with one value, or those of one member without a value.
struct Side<'a> {
    holders: Vec<Holder<'a>>,
    services: BTreeSet<&'a str>,
}

/// Groups processes by value. Processes that may have an unseen value are left out.
fn sides(holders: Vec<Holder<'_>>) -> Vec<Side<'_>> {
    let mut sides: Vec<Side<'_>> = Vec::new();
    let mut known = HashMap::new();
    for holder in holders {
        let value = holder.text.map(|text| text.text.expose_secret());
        if value.is_none() && holder.subject.is_unseen(holder.variable) {
            continue;
        }
        let key = (value, value.is_none().then_some(holder.member));
        let at = *known.entry(key).or_insert(sides.len());
        if at == sides.len() {
            sides.push(Side { holders: Vec::new(), services: BTreeSet::new() });
        }
        sides[at].services.insert(holder.subject.name());
        sides[at].holders.push(holder);
    }
    sides
}

/// Compares with the most frequent value: a finding for each other value, and for each member without a value.
fn compare(sides: &[Side<'_>]) -> Vec<Finding> {
    let (set, unset): (Vec<_>, Vec<_>) = sides.iter().partition(|side| side.text().is_some());
    let most = set.iter().map(|side| side.holders.len()).max();
    let Some(usual) = set.iter().position(|side| Some(side.holders.len()) == most) else {
        return Vec::new();
    };
    let others = set.iter().enumerate().filter(|(at, _)| *at != usual);
    let differing = others.map(|(_, other)| differing(other, set[usual]));
    differing.chain(unset.iter().map(|unset| lacking(set[usual], unset))).collect()
}

fn differing(other: &Side<'_>, usual: &Side<'_>) -> Finding {
    let message = format!("{} and {} must be equal, but differ", other.names(), usual.names());
    let finding = Finding::new(Rule::ValuesDiffer, other.span(), message)
        .about(other.name())
        .also(usual.span(), "the other value")
        .help("set both from one variable");
    usual.add_to(other.add_to(finding))
}

fn lacking(set: &Side<'_>, unset: &Side<'_>) -> Finding {
    let [is, is_not] = [set, unset].map(|side| if side.holders.len() == 1 { "is" } else { "are" });
    let name = unset.name();
    let message = format!(
        "{} {is} set, but {}, which must be equal, {is_not} not",
        set.names(),
        unset.names()
    );
    let finding = Finding::new(Rule::ValueOnOneSide, set.span(), message)
        .about(set.name())
        .also(unset.span(), format!("{name} is not set here"))
        .help(format!("set {name} to the same value"));
    unset.add_to(set.add_to(finding))
}

impl Holder<'_> {
    /// The name under which the value is set, else the canonical name.
    fn name(&self) -> &str {
        self.text.map_or(&self.variable.name.value, |text| &text.name)
    }
}

impl Side<'_> {
    /// The first process, whose position a finding has.
    fn first(&self) -> &Holder<'_> {
        self.holders.first().expect("a side has the process that it is made for")
    }

    fn text(&self) -> Option<&Text> {
        self.first().text
    }

    fn name(&self) -> &str {
        self.first().name()
    }

    fn span(&self) -> Span {
        let subject = self.first().subject;
        self.text().map_or(subject.target.span, |text| subject.span(&text.name, &text.provenance))
    }

    /// Each name with its processes.
    fn names(&self) -> String {
        let by_name = self.holders.chunk_by(|one, next| one.name() == next.name()).map(|holders| {
            let labels = listed(holders.iter().map(|holder| holder.subject.label()));
            format!("`{}` of {labels}", holders[0].name())
        });
        listed(by_name)
    }

    fn add_to(&self, finding: Finding) -> Finding {
        let holders = self.holders.iter().take(MAX_CONTAINERS);
        let containers = holders.filter_map(|holder| holder.subject.target.container.as_deref());
        finding.of(self.services.iter().copied()).in_containers(containers)
    }
}
