//! What the command-line tool shares with the runtime. Nothing here is for people.

pub use crate::dotenv::{
    Entry as DotenvEntry, Fault as DotenvFault, Parsed as Dotenv, parse as parse_dotenv,
};
pub use crate::interpolate::{
    Fault as TemplateFault, Interpolated, Reference, Syntax, interpolate, is_usual_name,
};
pub use crate::load::{Inspection, Text, inspect};
pub use crate::shown::shown;
pub use crate::source::process_variable;
pub use crate::text::escaped;
