//! A crate whose own spec has services with the names of crates, keywords and modules of the runtime.

/// A module for each service, named like it.
macro_rules! services {
    ($($module:ident $name:literal)*) => {$(
        pub mod $module {
            //! A service of this spec.

            #[::aisoc_env::service($name, spec = "env.yaml")]
            pub struct Config;
        }
    )*};
}

services! {
    aisoc_env "aisoc-env"
    r#async "async"
    config "config"
    core "core"
    error "error"
    index "index"
    r#match "match"
    report "report"
    self_test "self-test"
    service "service"
    services "services"
    source "source"
    std "std"
    str "str"
    types "types"
    value "value"
}

/// The name of a service does not affect its struct.
pub fn sizes(one: &report::Config, other: &r#match::Config) -> u64 {
    one.size + other.size
}
