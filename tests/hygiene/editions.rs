//! Services in a crate of every edition: `edition-2018`, `edition-2021` and `edition-2024` compile this file.

/// A service of the built-in spec.
pub mod flat {
    #[aisoc_env::service("ueba")]
    pub struct Config;
}

/// A service of the built-in spec.
pub mod sections {
    #[aisoc_env::service("api")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_choices {
    #[aisoc_env::service("grinder", spec = "../../expansion/choices.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_conditions {
    #[aisoc_env::service("grinder", spec = "../../expansion/conditions.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_groups {
    #[aisoc_env::service("grinder", spec = "../../expansion/groups.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_names {
    #[aisoc_env::service("grinder", spec = "../../expansion/names.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_secrets {
    #[aisoc_env::service("grinder", spec = "../../expansion/secrets.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_sections {
    #[aisoc_env::service("grinder", spec = "../../expansion/sections.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_types {
    #[aisoc_env::service("grinder", spec = "../../expansion/types.yaml")]
    pub struct Config;
}

/// A field whose name is a keyword in some editions.
pub fn generation(config: &own_names::Config) -> u64 {
    config.r#gen
}
