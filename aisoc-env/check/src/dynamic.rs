//! A spec that was read just now as the runtime's data, so that the runtime's own code checks a deployment.

use std::borrow::Cow;

use aisoc_env_core::{Condition, Kind, Production, Required, Separator, Service, Variable};
use aisoc_env_spec::Spec;
use aisoc_env_spec::model;

/// A service of a spec.
pub fn service(spec: &Spec, of: &model::Service) -> Service {
    Service {
        name: owned(&of.name.value),
        title: owned(&of.title),
        production: Production {
            names: all(&spec.production.names),
            values: all(&spec.production.values),
        },
        prefixes: all(&of.own_prefixes()),
        known_elsewhere: all(&spec.known_elsewhere(of)),
        variables: of.variables.iter().map(|variable| self::variable(spec, variable)).collect(),
    }
}

fn variable(spec: &Spec, of: &model::Variable) -> Variable {
    let text = |text: &Option<aisoc_env_spec::Spanned<String>>| {
        text.as_ref().map(|text| owned(&text.value))
    };
    let aliases: Vec<&str> = of.names().skip(1).collect();
    Variable {
        name: owned(&of.name.value),
        kind: kind(spec, &of.kind.value),
        aliases: all(&aliases),
        default: text(&of.default),
        secret: of.secret.value,
        placeholder: of.placeholder.value,
        required: required(&of.required),
        fallback: of.fallback.as_ref().map(|fallback| fallback.value.index()),
        only_when: of.only_when.as_ref().map(condition),
        never_in_production: text(&of.never_in_production),
        avoid_in_production: text(&of.avoid_in_production),
        generate: of.generator.map(|index| owned(&spec.generators[index].command)),
    }
}

fn required(of: &model::Required) -> Required {
    match of {
        model::Required::No => Required::No,
        model::Required::Always(_) => Required::Always,
        model::Required::Production(_) => Required::Production,
        model::Required::Unless(unless) => Required::Unless(condition(unless)),
    }
}

fn condition(of: &model::Condition) -> Condition {
    let index = of.index.map(model::VariableId::index);
    Condition { names: all(&of.names), index, value: owned(&of.value.value) }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts saturate")]
fn kind(spec: &Spec, of: &model::Kind) -> Kind {
    match of {
        model::Kind::Text => Kind::Text,
        model::Kind::Bool => Kind::Bool,
        model::Kind::Integer(range) => {
            let min = range.min.unwrap_or(0.0) as i64;
            let widest = if min < 0 { i64::MAX as u64 } else { u64::MAX };
            Kind::Integer { min, max: range.max.map_or(widest, |max| max as u64) }
        }
        model::Kind::Number(range) => Kind::Number { min: range.min, max: range.max },
        model::Kind::Port(range) => Kind::Port {
            min: range.min.map_or(0, |min| min as u16),
            max: range.max.map_or(u16::MAX, |max| max as u16),
        },
        model::Kind::Duration(unit) => Kind::Duration { unit: unit.word(), millis: unit.factor() },
        model::Kind::Size(unit) => Kind::Size { unit: unit.word(), bytes: unit.factor() },
        model::Kind::Url(schemes) => Kind::Url(texts(schemes)),
        model::Kind::Path => Kind::Path,
        model::Kind::Host => Kind::Host,
        model::Kind::Address => Kind::Address,
        model::Kind::Cidr => Kind::Cidr,
        model::Kind::Origin => Kind::Origin,
        model::Kind::Cors { credentials } => Kind::Cors { credentials: *credentials },
        model::Kind::Pem => Kind::Pem,
        model::Kind::Choice(set) => Kind::Choice(spellings(&spec.sets[*set])),
        model::Kind::List(item, separator) => {
            let separator = match separator {
                model::Separator::Comma => Separator::Comma,
                model::Separator::Space => Separator::Space,
            };
            Kind::List(Box::leak(Box::new(kind(spec, item))), separator)
        }
    }
}

fn spellings(set: &model::Set) -> &'static [(&'static str, &'static str)] {
    let all = set
        .values
        .iter()
        .flat_map(|value| value.spellings().map(|spelling| (text(spelling), text(&value.name))));
    all.collect::<Vec<_>>().leak()
}

fn owned(of: &str) -> Cow<'static, str> {
    Cow::Owned(of.to_owned())
}

fn all<T: AsRef<str>>(of: &[T]) -> Cow<'static, [Cow<'static, str>]> {
    of.iter().map(|of| owned(of.as_ref())).collect()
}

fn text(of: &str) -> &'static str {
    of.to_owned().leak()
}

fn texts<T: AsRef<str>>(of: &[T]) -> &'static [&'static str] {
    of.iter().map(|of| text(of.as_ref())).collect::<Vec<_>>().leak()
}

#[cfg(test)]
mod tests {
    use aisoc_env_core::Configuration;
    use aisoc_env_spec::builtin;

    macro_rules! compiled {
        ($($module:ident)*) => {
            [$(<aisoc_env::$module::Config as Configuration>::SERVICE),*]
        };
    }

    #[test]
    fn the_data_are_those_that_the_macro_makes() {
        let spec = builtin().spec().unwrap();
        let compiled = compiled! {
            api agents realtime mcp ingest ueba honeytokens purple_team web enrichment connectors
        };
        assert_eq!(spec.services.len(), compiled.len());
        for (of, compiled) in spec.services.iter().zip(compiled) {
            assert_eq!(format!("{:?}", super::service(&spec, of)), format!("{compiled:?}"));
        }
    }
}
