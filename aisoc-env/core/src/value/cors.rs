//! Which web origins may call a service.

use super::{Definition, Origin, ParseError, ScalarType, Separator, Value, ValueType};
use crate::redact::{Redact, Redacted};

/// The type `cors`: the web origins that may call a service.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CorsType {
    /// Whether the service accepts credentials across origins.
    pub credentials: bool,
}

const ORIGINS: &str = "web origins, or `*`";

/// Which web origins may call a service, and whether with credentials.
///
/// `*` excludes credentials: if the list contains `*`, credentials are disabled, and a service that accepts credentials refuses
/// to start in production.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cors {
    origins: Vec<Origin>,
    any: bool,
    credentials: bool,
}

impl Cors {
    /// The origins that are listed.
    pub fn origins(&self) -> &[Origin] {
        &self.origins
    }

    /// Whether every origin may call.
    pub const fn allows_any(&self) -> bool {
        self.any
    }

    /// Whether requests may carry cookies and `Authorization`.
    pub const fn credentials(&self) -> bool {
        self.credentials
    }

    /// Whether a page of this origin, as its browser sends it, may call.
    pub fn allows(&self, origin: &str) -> bool {
        self.any || self.origins.iter().any(|known| known.as_str() == origin)
    }
}

impl CorsType {
    fn parse(&self, text: &str) -> Result<Cors, ParseError> {
        let any = has_wildcard(text);
        let mut origins = Vec::new();
        for item in Separator::Comma.items(text).filter(|item| *item != "*") {
            origins.push(item.parse().map_err(|_| ParseError::new(ORIGINS))?);
        }
        Ok(Cors { origins, any, credentials: self.credentials && !any })
    }
}

/// The type in a table of generated code.
#[doc(hidden)]
pub const fn cors(credentials: bool) -> ScalarType {
    ScalarType::Cors(CorsType { credentials })
}

impl Definition for CorsType {
    fn name(&self) -> &'static str {
        "cors"
    }

    fn keys(&self) -> &'static [&'static str] {
        &["credentials"]
    }

    fn description(&self) -> String {
        format!("{ORIGINS}; {} credentials", if self.credentials { "with" } else { "without" })
    }

    fn read(&self, text: &str) -> Result<Redacted<'static>, ParseError> {
        self.parse(text).map(|cors| cors.redact().into_owned())
    }
}

impl Value for Cors {
    fn parse(text: &str, value_type: &ValueType) -> Result<Self, ParseError> {
        match &value_type.scalar {
            ScalarType::Cors(cors) => cors.parse(text),
            _ => CorsType::default().parse(text),
        }
    }
}

/// Whether an allow-list contains `*`.
pub(crate) fn has_wildcard(text: &str) -> bool {
    text.contains('*') && Separator::Comma.items(text).any(|item| item == "*")
}

impl Redact for Cors {
    fn redact(&self) -> Redacted<'_> {
        let mut origins = Vec::new();
        if self.any {
            origins.push(Redacted::Text("*".into()));
        }
        for origin in &self.origins {
            origins.push(origin.redact());
        }
        Redacted::Struct(vec![
            ("origins", Redacted::List(origins)),
            ("credentials", Redacted::Bool(self.credentials)),
        ])
    }
}

#[cfg(feature = "tower-http")]
mod layer {
    use http::{HeaderValue, Method, header};
    use tower_http::cors::{AllowOrigin, CorsLayer};

    use super::Cors;

    /// How long a browser may keep the answer to a preflight request, in seconds.
    const MAX_AGE_SECONDS: u64 = 600;

    impl Cors {
        /// The layer that answers preflight requests and lets the listed origins call.
        ///
        /// With credentials, methods and headers are listed, because browsers then refuse `*`. The layer can be narrowed further,
        /// like any [`CorsLayer`].
        pub fn layer(&self) -> CorsLayer {
            let methods = [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
            let headers = [header::ACCEPT, header::AUTHORIZATION, header::CONTENT_TYPE];
            let layer = CorsLayer::new()
                .allow_origin(self.allow_origin())
                .max_age(std::time::Duration::from_secs(MAX_AGE_SECONDS));
            if self.credentials {
                layer.allow_methods(methods).allow_headers(headers).allow_credentials(true)
            } else {
                layer.allow_methods(tower_http::cors::Any).allow_headers(tower_http::cors::Any)
            }
        }

        fn allow_origin(&self) -> AllowOrigin {
            if self.any {
                return AllowOrigin::any();
            }
            let value = |origin: &super::Origin| HeaderValue::from_str(origin.as_str()).ok();
            AllowOrigin::list(self.origins.iter().filter_map(value))
        }
    }

    impl From<&Cors> for CorsLayer {
        fn from(cors: &Cors) -> Self {
            cors.layer()
        }
    }
}

#[cfg(test)]
pub(super) fn cases() -> Vec<super::tests::Case> {
    use super::tests::case;

    vec![
        case(
            cors(false),
            "web origins, or `*`; without credentials",
            &["", "*", "https://a, http://b", "*,https://a"],
            &["a", "https://a/b", "https://a b"],
            "web origins, or `*`",
        ),
        case(
            cors(true),
            "web origins, or `*`; with credentials",
            &["https://a"],
            &["x"],
            "web origins, or `*`",
        ),
    ]
}
