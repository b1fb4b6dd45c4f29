//! The peers that are measured.

/// A way to load a configuration.
pub(crate) struct Peer {
/// Its title in tables.
    pub(crate) title: &'static str,
    /// The name of its module.
    pub(crate) module: &'static str,
/// Whether a service with it is built. Of those by hand, only one is.
    pub(crate) is_built: bool,
/// The dependencies of a service that uses it.
    pub(crate) dependencies: &'static [&'static str],
}

/// The types of the fields, which are the same for all.
const URL: &str = "url = \"2\"";
const URL_SERDE: &str = "url = { version = \"2\", features = [\"serde\"] }";
const IPNET_SERDE: &str = "ipnet = { version = \"2\", features = [\"serde\"] }";
const SECRECY: &str = "secrecy = \"0.10\"";
const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }";
const HAND: &[&str] = &[URL, "ipnet = \"2\"", SECRECY];
/// clap, with its derive.
pub(crate) const CLAP: &str = "clap = { version = \"4\", features = [\"derive\", \"env\"] }";

/// This project, as others depend on it: not as a member of their workspace, which is compiled for a developer of it. `ROOT` is
/// replaced by the folder of the repository, `HEAD` by its last commit.
pub(crate) const OURS: Peer = Peer {
    title: "aisoc-env",
    module: "ours",
    is_built: true,
    dependencies: &["aisoc-env = { git = \"file://ROOT\", rev = \"HEAD\" }"],
};

/// The others; those by hand come first.
pub(crate) const OTHERS: &[Peer] = &[
    Peer {
        title: "by hand, one name each",
        module: "hand_names",
        is_built: false,
        dependencies: HAND,
    },
    Peer { title: "by hand, aliases", module: "hand_aliases", is_built: false, dependencies: HAND },
    Peer {
        title: "by hand, aliases and `NAME_FILE`",
        module: "hand_files",
        is_built: true,
        dependencies: HAND,
    },
    Peer {
        title: "envconfig",
        module: "envconfig",
        is_built: true,
        dependencies: &["envconfig = \"0.11\"", URL],
    },
    Peer {
        title: "confique",
        module: "confique",
        is_built: true,
        dependencies: &["confique = { version = \"0.4\", default-features = false }", URL_SERDE],
    },
    Peer {
        title: "envy",
        module: "envy",
        is_built: true,
        dependencies: &["envy = \"0.4\"", SERDE, URL_SERDE],
    },
    Peer { title: "clap (derive)", module: "clap", is_built: true, dependencies: &[CLAP, URL] },
    Peer {
        title: "clap (derive), the same types",
        module: "clap_typed",
        is_built: true,
        dependencies: &[CLAP, URL_SERDE, IPNET_SERDE, SECRECY, SERDE],
    },
    Peer { title: "conf", module: "conf", is_built: true, dependencies: &["conf = \"0.4\"", URL] },
    Peer {
        title: "config",
        module: "config",
        is_built: true,
        dependencies: &[
            "config = { version = \"0.15\", default-features = false }",
            SERDE,
            URL_SERDE,
        ],
    },
    Peer {
        title: "figment",
        module: "figment",
        is_built: true,
        dependencies: &["figment = { version = \"0.10\", features = [\"env\"] }", SERDE, URL_SERDE],
    },
];
