//! The same fields with the attributes of each library.

use aisoc_env_spec::model::Service;

use crate::field::{Field, fields};

/// A module that loads the service with a library.
pub(crate) fn write(library: &str, service: &Service) -> String {
    let fields = fields(service);
    match library {
        "clap" => structure("clap::Parser", &fields, clap) + CLAP,
        "conf" => structure("conf::Conf", &fields, conf) + CONF,
        "envconfig" => {
            "use envconfig::Envconfig;\n\n".to_owned()
                + &structure("Envconfig", &fields, envconfig)
                + ENVCONFIG
        }
        "confique" => structure("confique::Config", &fields, confique) + CONFIQUE,
        "envy" => with_serde(&fields) + ENVY,
        "config" => with_serde(&fields) + CONFIG,
        "figment" => with_serde(&fields) + FIGMENT,
        other => unreachable!("`{other}` is no library"),
    }
}

const CLAP: &str =
    "pub fn load() -> Config {\n    <Config as clap::Parser>::parse_from([\"service\"])\n}\n";
const CONF: &str = "pub fn load() -> Config {\n    let arguments = [\"service\"];\n    \
    <Config as conf::Conf>::try_parse_from(arguments, std::env::vars_os()).unwrap_or_else(|e| e.exit())\n}\n";
const ENVCONFIG: &str = "pub fn load() -> Config {\n    \
    Config::init_from_env().expect(\"it loads\")\n}\n";
const CONFIQUE: &str = "pub fn load() -> Config {\n    \
    <Config as confique::Config>::builder().env().load().expect(\"it loads\")\n}\n";
const ENVY: &str = "pub fn load() -> Config {\n    envy::from_env().expect(\"it loads\")\n}\n";
const CONFIG: &str = "pub fn load() -> Config {\n    let source = config::Environment::default().try_parsing(true);\n    \
    let sources = config::Config::builder().add_source(source).build().expect(\"it builds\");\n    \
    sources.try_deserialize().expect(\"it loads\")\n}\n";
const FIGMENT: &str = "pub fn load() -> Config {\n    let source = figment::providers::Env::raw();\n    \
    figment::Figment::from(source).extract().expect(\"it loads\")\n}\n";

/// The struct, with an attribute on each field.
fn structure(derive: &str, fields: &[Field], attribute: impl Fn(&Field) -> String) -> String {
    let fields = fields.iter().map(|field| {
        format!("    {}\n    pub {}: {},\n", attribute(field), field.ident, field.full_type())
    });
    format!("#[derive({derive})]\npub struct Config {{\n{}}}\n\n", fields.collect::<String>())
}

fn clap(field: &Field) -> String {
    let default = default_text(field).map(|text| format!(", default_value = {text}"));
    let action = if field.of == "bool" { ", action = clap::ArgAction::Set" } else { "" };
    format!("#[arg(long, env = {:?}{}{action})]", field.variable, default.unwrap_or_default())
}

fn conf(field: &Field) -> String {
    let default = default_text(field).map(|text| format!(", default_value = {text}"));
    format!("#[arg(parameter, env = {:?}{})]", field.variable, default.unwrap_or_default())
}

fn envconfig(field: &Field) -> String {
    let default = default_text(field).map(|text| format!(", default = {text}"));
    format!("#[envconfig(from = {:?}{})]", field.variable, default.unwrap_or_default())
}

fn confique(field: &Field) -> String {
    let default = field.literal().map(|literal| format!(", default = {literal}"));
    format!("#[config(env = {:?}{})]", field.variable, default.unwrap_or_default())
}

fn default_text(field: &Field) -> Option<String> {
    field.default.as_ref().map(|default| format!("{default:?}"))
}

/// The struct for serde, whose defaults are functions.
fn with_serde(fields: &[Field]) -> String {
    let attribute = |field: &Field| match field.default {
        Some(_) => format!("#[serde(default = \"default::{}\")]", field.ident),
        None => String::new(),
    };
    let defaults = fields.iter().filter_map(|field| {
        let (ident, of, literal) = (&field.ident, field.of, field.literal()?);
        let value = match of {
            "url::Url" => format!("{literal}.parse().expect(\"it is a URL\")"),
            "String" | "std::path::PathBuf" => format!("{literal}.into()"),
            _ => literal,
        };
        Some(format!("    pub fn {ident}() -> {of} {{\n        {value}\n    }}\n"))
    });
    let defaults: String = defaults.collect();
    structure("serde::Deserialize", fields, attribute)
        + &format!("mod default {{\n{defaults}}}\n\n")
}
