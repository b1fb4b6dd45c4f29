//! A crate that renames the runtime, or re-exports it from a module.

/// The runtime, re-exported.
pub mod vendor {
    pub use settings as environment;
}

/// Through the module.
pub mod reexported {
    #[settings::service("connectors", crate = crate::vendor::environment)]
    pub struct Config;
}

/// A struct that a macro generates.
macro_rules! configured {
    () => {
        #[settings::service("api", crate = $crate::vendor::environment)]
        pub struct Config;
    };
}

/// Through the macro.
pub mod by_macro {
    configured!();
}

/// As serde spells it.
pub mod quoted {
    #[settings::service("ueba", crate = "settings")]
    pub struct Config;
}

/// With built-in types and own types.
pub mod plugin {
    #[settings::service("plugin", spec = "../../expansion/extends.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of the built-in spec.
pub mod flat {
    #[settings::service("ueba", crate = ::settings)]
    pub struct Config;
}

/// A service of the built-in spec.
pub mod sections {
    #[settings::service("api", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_choices {
    #[settings::service("grinder", spec = "../../expansion/choices.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_conditions {
    #[settings::service("grinder", spec = "../../expansion/conditions.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_groups {
    #[settings::service("grinder", spec = "../../expansion/groups.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_names {
    #[settings::service("grinder", spec = "../../expansion/names.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_secrets {
    #[settings::service("grinder", spec = "../../expansion/secrets.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_sections {
    #[settings::service("grinder", spec = "../../expansion/sections.yaml", crate = ::settings)]
    pub struct Config;
}

/// A service of another spec.
pub mod own_types {
    #[settings::service("grinder", spec = "../../expansion/types.yaml", crate = ::settings)]
    pub struct Config;
}
