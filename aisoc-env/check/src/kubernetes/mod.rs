//! Kubernetes manifests: the environment that each container gets.

mod entries;
mod environment;
mod expand;
mod objects;
mod text;

use std::path::PathBuf;

use crate::container::{Container, image_name};
use crate::environment::excess;
use crate::failure::Failure;
use crate::yaml::{self, Node};
use aisoc_env_core::finding::Findings;
use aisoc_env_core::fs::input_name;
use aisoc_env_core::source_map::SourceMap;
use environment::Surroundings;
use objects::Objects;

/// Where the pod stands in the objects that have one.
const PODS: [&[&str]; 3] = [
    &["spec"],
    &["spec", "template", "spec"],
    &["spec", "jobTemplate", "spec", "template", "spec"],
];

/// Reads every manifest of a call; they are one set of files.
pub(crate) fn read(
    paths: &[PathBuf],
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Result<Vec<Container>, Failure> {
    let mut documents = Vec::new();
    for path in paths {
        documents.extend(yaml::read(path, files)?);
    }
    let all: Vec<&Node> = documents.iter().flat_map(listed).collect();
    let mut objects = Objects::default();
    for object in &all {
        objects.read(object, files, findings);
    }
    let mut found = Vec::new();
    let (mut count, mut bytes) = (0, 0);
    for object in all {
        let containers = containers(object, &objects, files, findings)?;
        let values = containers.iter().flat_map(|container| container.environment.values.values());
        (count, bytes) = values
            .fold((count, bytes), |(count, bytes), value| (count + 1, bytes + value.text.len()));
        check_size(count, bytes)?;
        found.extend(containers);
    }
    if found.is_empty() {
        let path = paths.first().map(|path| input_name(path)).unwrap_or_default();
        return Err(Failure(format!(
            "{path}: there is no workload (is it a Kubernetes manifest?)"
        )));
    }
    Ok(found)
}

/// Many containers can take one large ConfigMap.
fn check_size(count: usize, bytes: usize) -> Result<(), Failure> {
    excess(count, bytes).map_or(Ok(()), |what| {
        Err(Failure(format!("the containers have more than {what} together")))
    })
}

/// The object, or those of a list.
fn listed(document: &Node) -> Vec<&Node> {
    match document.get("items") {
        Some(items) if document.text_at(&["kind"]).is_some_and(|kind| kind.ends_with("List")) => {
            items.items().iter().collect()
        }
        _ => vec![document],
    }
}

/// The containers of an object's pod, those that run first included.
fn containers(
    object: &Node,
    objects: &Objects,
    files: &mut SourceMap,
    findings: &mut Findings,
) -> Result<Vec<Container>, Failure> {
    let pods = PODS.iter().filter_map(|path| object.at(path));
    let pod = pods.into_iter().find(|pod| pod.get("containers").is_some());
    let listed = |key: &str| pod.and_then(|pod| pod.get(key)).map(Node::items).unwrap_or_default();
    let (first, main) = (listed("initContainers"), listed("containers"));
    let nodes = first.iter().map(|node| (node, true)).chain(main.iter().map(|node| (node, false)));
    let alone = first.len() + main.len() == 1;
    let workload = object.text_at(&["metadata", "name"]).unwrap_or_default();
    let scope = namespace(object);
    let mut containers = Vec::new();
    for (node, prepares) in nodes {
        let Some((name, own)) = node.get("name").and_then(|name| Some((name, name.text()?))) else {
            continue;
        };
        [Some(name), node.get("image")].iter().flatten().for_each(|node| reveal(node, files));
        let mut surroundings =
            Surroundings { objects, namespace: &scope, files, findings, bytes: 0 };
        let environment = surroundings.environment(node)?;
        let image = node.text_at(&["image"]).map(image_name);
        let clues = [Some(own), alone.then_some(workload), image].into_iter().flatten();
        containers.push(Container {
            name: format!("{workload}/{own}"),
            clues: clues.map(str::to_owned).collect(),
            scope: scope.clone(),
            span: name.span,
            environment,
            prepares,
        });
    }
    Ok(containers)
}

/// The object's namespace; without a name it is `default`, as `kubectl` takes it.
fn namespace(object: &Node) -> String {
    let named = object.text_at(&["metadata", "namespace"]).filter(|name| !name.is_empty());
    named.unwrap_or("default").to_owned()
}

/// Names and references are no secrets; excerpts may show them.
fn reveal(node: &Node, files: &mut SourceMap) {
    if node.text().is_some() {
        files.reveal(node.span);
    }
    node.items().iter().for_each(|item| reveal(item, files));
    node.entries().iter().for_each(|(_, value)| reveal(value, files));
}
