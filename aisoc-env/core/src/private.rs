//! Items for generated code. They are not part of the public API.

pub use std::borrow::Cow::Borrowed;
pub use std::ffi::OsString;
pub use std::option::Option::{None as NoLimit, Some as Limit};
pub use std::path::PathBuf;
pub use std::string::String;
pub use std::vec::Vec;

pub use ipnet::IpNet;
pub use secrecy::SecretString;
pub use serde;
pub use url::Url;

pub use crate::configuration::Section;
pub use crate::generated::{debug, redact};
pub use crate::load::Loader;
pub use crate::redact::{Redact, Redacted};
pub use crate::service::{Condition, Required, Service, Variable};
pub use crate::value::*;
pub use crate::{__configuration as configuration, __section as section, __variants as variants};
pub use crate::{Configuration, Error, Loaded, Sources};
