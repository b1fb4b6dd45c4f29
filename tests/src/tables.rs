//! The tables of a Markdown page, read with an independent parser.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// The whole text.
    pub text: String,
    /// The code spans.
    pub codes: Vec<String>,
}

/// A row of a table, under the nearest heading of the second level.
#[derive(Debug, Clone)]
pub struct Row {
    /// The heading.
    pub heading: String,
    /// The heads of the columns, each with its cell.
    pub cells: Vec<(String, Cell)>,
}

impl Row {
    /// The cell of a column; empty if there is no such column.
    pub fn cell(&self, head: &str) -> Cell {
        let found = self.cells.iter().find(|(name, _)| name == head);
        found.map(|(_, cell)| cell.clone()).unwrap_or_default()
    }
}

/// Every row of every table of a page.
pub fn rows(page: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut heading, mut heads, mut cells) = (String::new(), Vec::new(), Vec::new());
    let mut cell = Cell::default();
    let mut in_heading = false;
    for event in Parser::new_ext(page, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                heading.clear();
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::TableCell) => cell = Cell::default(),
            Event::End(TagEnd::TableCell) => cells.push(std::mem::take(&mut cell)),
            Event::End(TagEnd::TableHead) => {
                heads = cells.drain(..).map(|cell| cell.text).collect();
            }
            Event::End(TagEnd::TableRow) => rows.push(Row {
                heading: heading.clone(),
                cells: heads.iter().cloned().zip(cells.drain(..)).collect(),
            }),
            Event::Text(text) if in_heading => heading += &text,
            Event::Text(text) => cell.text += &text,
            Event::Code(code) => {
                cell.text += &code;
                cell.codes.push(code.into_string());
            }
            _ => {}
        }
    }
    rows
}
