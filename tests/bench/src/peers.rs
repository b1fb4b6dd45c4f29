//! The peers, and their generated code.

#[path = "../generate/peers.rs"]
mod list;

pub(crate) use list::{CLAP, OTHERS, OURS, Peer};

/// Declares the generated modules, and the functions that look them up.
macro_rules! modules {
    ($($module:ident)*) => {
        $(
            #[allow(dead_code, reason = "configurations are loaded, and not read")]
            mod $module {
                pub(crate) mod ueba {
                    include!(concat!(env!("OUT_DIR"), "/", stringify!($module), "_ueba.rs"));
                }
                pub(crate) mod api {
                    include!(concat!(env!("OUT_DIR"), "/", stringify!($module), "_api.rs"));
                }
            }
        )*

        /// Loads a configuration once, and drops it.
        pub(crate) fn loader(module: &str, service: &str) -> fn() {
            match (module, service) {
                $(
                    (stringify!($module), "ueba") => || drop(std::hint::black_box($module::ueba::load())),
                    (stringify!($module), "api") => || drop(std::hint::black_box($module::api::load())),
                )*
                _ => unreachable!("`{module}` and `{service}` are known"),
            }
        }

        /// The code of the module for `ueba`.
        pub(crate) fn source(module: &str) -> &'static str {
            match module {
                $(
                    stringify!($module) => include_str!(concat!(env!("OUT_DIR"), "/", stringify!($module), "_ueba.rs")),
                )*
                _ => unreachable!("`{module}` is known"),
            }
        }
    };
}

modules! { ours hand_names hand_aliases hand_files envconfig confique envy clap clap_typed conf config figment }
