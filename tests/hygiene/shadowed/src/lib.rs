//! A crate whose names are those of the prelude.

/// Names that mean something else here.
#[macro_use]
mod shadows {
    // Nothing that `core` knows.
    #[allow(dead_code)]
    pub(crate) mod others {
        pub(crate) struct Box;
        pub(crate) struct Err;
        pub(crate) struct None;
        pub(crate) struct Ok;
        pub(crate) struct Option;
        pub(crate) struct Result;
        pub(crate) struct Some;
        pub(crate) struct String;
        pub(crate) struct Vec;
        pub(crate) trait Clone {}
        pub(crate) trait Debug {}
        pub(crate) trait Default {}
        pub(crate) trait Into {}
        pub(crate) trait IntoIterator {}
        #[allow(non_camel_case_types)]
        pub(crate) struct str;
        #[allow(non_camel_case_types)]
        pub(crate) struct bool;
        #[allow(non_camel_case_types)]
        pub(crate) struct u16;
        #[allow(non_camel_case_types)]
        pub(crate) struct u64;
        #[allow(non_camel_case_types)]
        pub(crate) struct usize;
        pub(crate) mod aisoc_env {}
        pub(crate) mod core {}
        pub(crate) mod std {}
        pub(crate) mod serde {}
        pub(crate) mod url {}
    }

    #[allow(unused_macros)]
    macro_rules! compile_error {
        ($($any:tt)*) => {};
    }

    #[allow(unused_macros)]
    macro_rules! include_bytes {
        ($($any:tt)*) => {};
    }
}

/// A service of the built-in spec.
pub mod flat {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("ueba")]
    pub struct Config;
}

/// A service of the built-in spec.
pub mod sections {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("api")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_choices {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/choices.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_conditions {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/conditions.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_groups {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/groups.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_names {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/names.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_secrets {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/secrets.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_sections {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/sections.yaml")]
    pub struct Config;
}

/// A service of another spec.
pub mod own_types {
    #[allow(unused_imports)]
    use crate::shadows::others::*;

    #[::aisoc_env::service("grinder", spec = "../../expansion/types.yaml")]
    pub struct Config;
}
