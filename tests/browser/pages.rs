//! The layout of every page of the documentation in a browser: tables, links and width.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::browser::{Browser, documentation, spec};

/// The content of a page with everything unfolded.
const LOOK: &str = r#"
    document.querySelectorAll("details").forEach(part => { part.open = true; });
    const scrolls = part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0
        && ["auto", "scroll"].includes(getComputedStyle(part).overflowX)
        && !part.closest("[id^=deref-methods]"); // what the standard library says of a slice
    const root = document.documentElement;
    return {
        wide: [...document.querySelectorAll("main, main *")].filter(scrolls).map(part => part.textContent.trim().slice(0, 80))
            .concat(root.scrollWidth > root.clientWidth ? ["the page itself"] : []),
        ids: [...document.querySelectorAll("[id]")].map(part => part.id),
        links: [...document.querySelectorAll("a[href]")].map(link => link.href),
        tables: [...document.querySelectorAll(".docblock table")].map(table => table.querySelectorAll("tbody tr").length),
        raw: [...document.querySelectorAll(".docblock p")].map(part => part.textContent).filter(text => /^\s*\|/.test(text)),
    };
"#;

#[derive(Deserialize)]
struct Seen {
/// Elements that scroll horizontally.
    wide: Vec<String>,
/// The anchors, including those that scripts add.
    ids: BTreeSet<String>,
    links: BTreeSet<String>,
    /// The rows of each table.
    tables: Vec<usize>,
/// Paragraphs that should be tables.
    raw: Vec<String>,
}

#[tokio::test]
async fn every_page_fits_and_every_link_has_a_target() {
    let browser = Browser::start("pages").await;
    let folder = documentation();
    let mut seen = BTreeMap::new();
    for page in pages(&folder) {
        browser.open(&page).await;
        seen.insert(page, browser.ask::<Seen>(LOOK).await);
    }
    let wrong: Vec<String> = seen.iter().flat_map(|(page, of)| faults(page, of, &seen)).collect();
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    check_tables(&folder, &seen);
}

/// The pages below a folder.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let pages = paths.flat_map(|path| match path.is_dir() {
        true => pages(&path),
        false => vec![path],
    });
    pages.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect()
}

fn faults(page: &Path, seen: &Seen, all: &BTreeMap<PathBuf, Seen>) -> Vec<String> {
    let page = page.display();
    let wide = seen.wide.iter().map(|text| format!("{page} scrolls sideways: {text}"));
    let raw = seen.raw.iter().map(|text| format!("{page} has no table but its source: {text}"));
    let broken = seen.links.iter().filter(|link| !leads(link, all));
    let broken = broken.map(|link| format!("{page} has a broken link: {link}"));
    wide.chain(raw).chain(broken).collect()
}

/// Whether a link refers to an existing page and anchor. Other sites are not checked.
fn leads(link: &str, all: &BTreeMap<PathBuf, Seen>) -> bool {
    let Some(path) = link.strip_prefix("file://") else {
        return link.starts_with("https://") || link.starts_with("javascript:");
    };
    let (path, anchor) = path.split_once('#').unwrap_or((path, ""));
    let path = Path::new(path.split('?').next().unwrap_or_default());
    match all.get(path) {
        Some(seen) => anchor.is_empty() || seen.ids.contains(anchor),
        None => is_source(path, anchor),
    }
}

/// Whether it is a page of rustdoc itself: a source, whose anchors are lines, or the help or settings.
fn is_source(path: &Path, lines: &str) -> bool {
    let Ok(html) = fs::read_to_string(path) else { return false };
    let mut lines = lines.split('-').filter(|line| !line.is_empty());
    lines.all(|line| {
        html.contains(&format!("id={line} ")) || html.contains(&format!("id=\"{line}\""))
    })
}

/// Each service's page has a row for each of its variables, and each field a table.
fn check_tables(folder: &Path, seen: &BTreeMap<PathBuf, Seen>) {
    for service in spec().services() {
        let module = folder.join("services").join(service.module());
        let variables = service.variables.len();
        let rows: usize = seen[&module.join("index.html")].tables.iter().sum();
        assert_eq!(rows, variables, "{} has a row for each variable", service.title);
        let structs = seen.iter().filter(|(page, _)| {
            let name =
                page.file_name().is_some_and(|name| name.to_string_lossy().starts_with("struct."));
            page.parent() == Some(&module) && name
        });
        let rows: Vec<usize> = structs.flat_map(|(_, seen)| seen.tables.clone()).collect();
        assert!(
            rows.len() > variables,
            "{}: {} tables for {variables} fields",
            service.title,
            rows.len()
        );
        assert!(rows.iter().all(|rows| *rows > 0), "{}: every table has rows", service.title);
    }
}
