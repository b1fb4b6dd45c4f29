//! Kubernetes manifests: the environment that each container gets.

mod env;
mod environment;
mod expand;
mod objects;

use std::path::PathBuf;

use aisoc_env_core::finding::Findings;
use aisoc_env_core::fs::input_name;
use aisoc_env_core::source_map::SourceMap;

use crate::environment::{Budget, Container, image_name};
use crate::failure::Failure;
use crate::yaml::{self, Node};
use environment::EnvironmentReader;
use objects::Objects;

/// The paths of the pod in objects that have one.
const PODS: [&[&str]; 3] = [
    &["spec"],
    &["spec", "template", "spec"],
    &["spec", "jobTemplate", "spec", "template", "spec"],
];

/// Reads the manifests of a request as one set.
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
    let (mut found, mut budget) = (Vec::new(), Budget::default());
    for object in all {
        for container in containers(object, &objects, files, findings)? {
            count(&container, &mut budget)?;
            found.push(container);
        }
    }
    if found.is_empty() {
        let path = paths.first().map(|path| input_name(path)).unwrap_or_default();
        return Err(Failure(format!(
            "{path}: there is no workload (is it a Kubernetes manifest?)"
        )));
    }
    Ok(found)
}

/// Counts the size of a container: many containers can use one large ConfigMap.
fn count(container: &Container, budget: &mut Budget) -> Result<(), Failure> {
    let lengths = || container.environment.values().map(|(_, value)| value.text.len());
    budget
        .spend(lengths().count(), lengths().sum())
        .map_err(|what| Failure(format!("the containers have more than {what} together")))
}

/// The object, or the objects of a list.
fn listed(document: &Node) -> Vec<&Node> {
    match document.get("items") {
        Some(items) if document.text_at(&["kind"]).is_some_and(|kind| kind.ends_with("List")) => {
            items.items().iter().collect()
        }
        _ => vec![document],
    }
}

/// The containers of an object's pod, including init containers.
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
        [Some(name), node.get("image")].iter().flatten().for_each(|node| node.reveal(files));
        let mut reader =
            EnvironmentReader { objects, namespace: &scope, files, findings, bytes: 0 };
        let environment = reader.environment(node)?;
        let image = node.text_at(&["image"]).map(image_name);
        let candidates = [Some(own), alone.then_some(workload), image].into_iter().flatten();
        containers.push(Container {
            name: format!("{workload}/{own}"),
            candidates: candidates.map(str::to_owned).collect(),
            scope: scope.clone(),
            span: name.span,
            environment,
            prepares,
        });
    }
    Ok(containers)
}

/// The namespace of the object; `default` if there is none, as in `kubectl`.
fn namespace(object: &Node) -> String {
    let named = object.text_at(&["metadata", "namespace"]).filter(|name| !name.is_empty());
    named.unwrap_or("default").to_owned()
}
