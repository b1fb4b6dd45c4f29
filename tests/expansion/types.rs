/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`NAME`](Self::name) | `Moka` | no |
| [`ENABLED`](Self::enabled) | `true` | no |
| [`CUPS`](Self::cups) | `4` | no |
| [`OFFSET`](Self::offset) | `-1` | no |
| [`RATIO`](Self::ratio) | `0.5` | no |
| [`PORT`](Self::port) | `8080` | no |
| [`PAUSE_MS`](Self::pause) | `250` | no |
| [`HOPPER`](Self::hopper) | `64` | no |
| [`SHOP_URL`](Self::shop_url) | `https://shop.example` | no |
| [`DATA_DIR`](Self::data_dir) | `/var/lib/grinder` | no |
| [`HOST`](Self::host) | `localhost` | no |
| [`PEER`](Self::peer) | `localhost:9092` | no |
| [`NETWORK`](Self::network) | `10.0.0.0/8` | no |
| [`SITE`](Self::site) | `https://shop.example` | no |
| [`CERTIFICATE`](Self::certificate) | — | no |
| [`NETWORKS`](Self::networks) | — | no |
| [`BEANS`](Self::beans) | `arabica`, `robusta` | no |
| [`NOTE`](Self::note) | — | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**What it is called.

| variable | `NAME` |
|:--|:--|
| default | `Moka` |
| type | text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NAME")]
    pub name: ::aisoc_env::__private::String,
    /**Whether it runs.

| variable | `ENABLED` |
|:--|:--|
| default | `true` |
| type | `true` or `false` |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "ENABLED")]
    pub enabled: ::core::primitive::bool,
    /**How many cups it fills at once.

| variable | `CUPS` |
|:--|:--|
| default | `4` |
| type | whole number |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "CUPS")]
    pub cups: ::core::primitive::u64,
    /**Correction of the scale.

| variable | `OFFSET` |
|:--|:--|
| default | `-1` |
| type | whole number from -10 to 10 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "OFFSET")]
    pub offset: ::core::primitive::i64,
    /**Share of water.

| variable | `RATIO` |
|:--|:--|
| default | `0.5` |
| type | number from 0 to 1 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "RATIO")]
    pub ratio: ::core::primitive::f64,
    /**Where it listens.

| variable | `PORT` |
|:--|:--|
| default | `8080` |
| type | port |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PORT")]
    pub port: ::core::primitive::u16,
    /**Rest between two cups.

| variable | `PAUSE_MS` |
|:--|:--|
| default | `250` |
| type | duration in milliseconds |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PAUSE_MS")]
    pub pause: ::core::time::Duration,
    /**How much fits in.

| variable | `HOPPER` |
|:--|:--|
| default | `64` |
| type | size in kibibytes |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "HOPPER")]
    pub hopper: ::core::primitive::u64,
    /**Where beans are ordered.

| variable | `SHOP_URL` |
|:--|:--|
| default | `https://shop.example` |
| type | URL (https) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "SHOP_URL")]
    pub shop_url: ::aisoc_env::__private::Url,
    /**Where it keeps its state.

| variable | `DATA_DIR` |
|:--|:--|
| default | `/var/lib/grinder` |
| type | path |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "DATA_DIR")]
    pub data_dir: ::aisoc_env::__private::PathBuf,
    /**Where it stands.

| variable | `HOST` |
|:--|:--|
| default | `localhost` |
| type | host name or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "HOST")]
    pub host: ::aisoc_env::__private::String,
    /**Whom it talks to.

| variable | `PEER` |
|:--|:--|
| default | `localhost:9092` |
| type | `host:port` |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PEER")]
    pub peer: ::aisoc_env::__private::Address,
    /**Who may ask it.

| variable | `NETWORK` |
|:--|:--|
| default | `10.0.0.0/8` |
| type | network or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NETWORK")]
    pub network: ::aisoc_env::__private::IpNet,
    /**The shop's page.

| variable | `SITE` |
|:--|:--|
| default | `https://shop.example` |
| type | web origin |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "SITE")]
    pub site: ::aisoc_env::__private::Origin,
    /**What it shows to others.

| variable | `CERTIFICATE` |
|:--|:--|
| default | none |
| type | PEM text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "CERTIFICATE")]
    pub certificate: ::core::option::Option<::aisoc_env::__private::Pem>,
    /**Who else may ask it.

| variable | `NETWORKS` |
|:--|:--|
| default | none |
| type | comma-separated list: network or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NETWORKS")]
    pub networks: ::aisoc_env::__private::Networks,
    /**What is in the hopper.

| variable | `BEANS` |
|:--|:--|
| default | `arabica`, `robusta` |
| type | comma-separated list: text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "BEANS")]
    pub beans: ::aisoc_env::__private::Vec<::aisoc_env::__private::String>,
    /**What is written on the lid.

| variable | `NOTE` |
|:--|:--|
| default | none |
| type | text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NOTE")]
    pub note: ::core::option::Option<::aisoc_env::__private::String>,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 18usize] = [
            ::aisoc_env::__private::Variable::new(
                    "NAME",
                    ::aisoc_env::__private::Kind::Text,
                )
                .defaults_to("Moka"),
            ::aisoc_env::__private::Variable::new(
                    "ENABLED",
                    ::aisoc_env::__private::Kind::Bool,
                )
                .defaults_to("true"),
            ::aisoc_env::__private::Variable::new(
                    "CUPS",
                    ::aisoc_env::__private::Kind::Integer {
                        min: 0i64,
                        max: 18446744073709551615u64,
                    },
                )
                .defaults_to("4"),
            ::aisoc_env::__private::Variable::new(
                    "OFFSET",
                    ::aisoc_env::__private::Kind::Integer {
                        min: -10i64,
                        max: 10u64,
                    },
                )
                .defaults_to("-1"),
            ::aisoc_env::__private::Variable::new(
                    "RATIO",
                    ::aisoc_env::__private::Kind::Number {
                        min: ::core::option::Option::Some(0f64),
                        max: ::core::option::Option::Some(1f64),
                    },
                )
                .defaults_to("0.5"),
            ::aisoc_env::__private::Variable::new(
                    "PORT",
                    ::aisoc_env::__private::Kind::Port {
                        min: 1024u16,
                        max: 65535u16,
                    },
                )
                .defaults_to("8080"),
            ::aisoc_env::__private::Variable::new(
                    "PAUSE_MS",
                    ::aisoc_env::__private::Kind::Duration {
                        unit: "milliseconds",
                        millis: 1u64,
                    },
                )
                .defaults_to("250"),
            ::aisoc_env::__private::Variable::new(
                    "HOPPER",
                    ::aisoc_env::__private::Kind::Size {
                        unit: "kibibytes",
                        bytes: 1024u64,
                    },
                )
                .defaults_to("64"),
            ::aisoc_env::__private::Variable::new(
                    "SHOP_URL",
                    ::aisoc_env::__private::Kind::Url(&["https"]),
                )
                .defaults_to("https://shop.example"),
            ::aisoc_env::__private::Variable::new(
                    "DATA_DIR",
                    ::aisoc_env::__private::Kind::Path,
                )
                .defaults_to("/var/lib/grinder"),
            ::aisoc_env::__private::Variable::new(
                    "HOST",
                    ::aisoc_env::__private::Kind::Host,
                )
                .defaults_to("localhost"),
            ::aisoc_env::__private::Variable::new(
                    "PEER",
                    ::aisoc_env::__private::Kind::Address,
                )
                .defaults_to("localhost:9092"),
            ::aisoc_env::__private::Variable::new(
                    "NETWORK",
                    ::aisoc_env::__private::Kind::Cidr,
                )
                .defaults_to("10.0.0.0/8"),
            ::aisoc_env::__private::Variable::new(
                    "SITE",
                    ::aisoc_env::__private::Kind::Origin,
                )
                .defaults_to("https://shop.example"),
            ::aisoc_env::__private::Variable::new(
                "CERTIFICATE",
                ::aisoc_env::__private::Kind::Pem,
            ),
            ::aisoc_env::__private::Variable::new(
                "NETWORKS",
                ::aisoc_env::__private::Kind::List(
                    &::aisoc_env::__private::Kind::Cidr,
                    ::aisoc_env::__private::Separator::Comma,
                ),
            ),
            ::aisoc_env::__private::Variable::new(
                    "BEANS",
                    ::aisoc_env::__private::Kind::List(
                        &::aisoc_env::__private::Kind::Text,
                        ::aisoc_env::__private::Separator::Comma,
                    ),
                )
                .defaults_to("arabica,robusta"),
            ::aisoc_env::__private::Variable::new(
                "NOTE",
                ::aisoc_env::__private::Kind::Text,
            ),
        ];
        ::aisoc_env::__private::Service::new("grinder", "Grinder", &VARIABLES)
            .production(&[], &[])
            .prefixes(&[], &[])
    };
    impl ::aisoc_env::__private::Configuration for Config {
        const SERVICE: &'static ::aisoc_env::__private::Service = &SERVICE;
        #[inline]
        fn assemble(
            __loader: &mut ::aisoc_env::__private::Loader<'_>,
        ) -> ::core::option::Option<Self> {
            let __field_name = __loader.value(0usize);
            let __field_enabled = __loader.value(1usize);
            let __field_cups = __loader.value(2usize);
            let __field_offset = __loader.value(3usize);
            let __field_ratio = __loader.value(4usize);
            let __field_port = __loader.value(5usize);
            let __field_pause = __loader.value(6usize);
            let __field_hopper = __loader.value(7usize);
            let __field_shop_url = __loader.value(8usize);
            let __field_data_dir = __loader.value(9usize);
            let __field_host = __loader.value(10usize);
            let __field_peer = __loader.value(11usize);
            let __field_network = __loader.value(12usize);
            let __field_site = __loader.value(13usize);
            let __field_certificate = __loader.value(14usize);
            let __field_networks = __loader.value(15usize);
            let __field_beans = __loader.value(16usize);
            let __field_note = __loader.value(17usize);
            ::core::option::Option::Some(Self {
                name: __field_name?,
                enabled: __field_enabled?,
                cups: __field_cups?,
                offset: __field_offset?,
                ratio: __field_ratio?,
                port: __field_port?,
                pause: __field_pause?,
                hopper: __field_hopper?,
                shop_url: __field_shop_url?,
                data_dir: __field_data_dir?,
                host: __field_host?,
                peer: __field_peer?,
                network: __field_network?,
                site: __field_site?,
                certificate: __field_certificate?,
                networks: __field_networks?,
                beans: __field_beans?,
                note: __field_note?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[
                    ("name", &self.name),
                    ("enabled", &self.enabled),
                    ("cups", &self.cups),
                    ("offset", &self.offset),
                    ("ratio", &self.ratio),
                    ("port", &self.port),
                    ("pause", &self.pause),
                    ("hopper", &self.hopper),
                    ("shop_url", &self.shop_url),
                    ("data_dir", &self.data_dir),
                    ("host", &self.host),
                    ("peer", &self.peer),
                    ("network", &self.network),
                    ("site", &self.site),
                    ("certificate", &self.certificate),
                    ("networks", &self.networks),
                    ("beans", &self.beans),
                    ("note", &self.note),
                ],
            )
        }
    }
    impl ::core::fmt::Debug for Config {
        #[inline]
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::aisoc_env::__private::debug(::core::stringify!(Config), self, __f)
        }
    }
    impl ::aisoc_env::__private::serde::Serialize for Config {
        fn serialize<S: ::aisoc_env::__private::serde::Serializer>(
            &self,
            __serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            ::aisoc_env::__private::serde::Serialize::serialize(
                &::aisoc_env::__private::Redact::redact(self),
                __serializer,
            )
        }
    }
    impl Config {
        /// Loads the configuration from the process environment.
        ///
        /// # Errors
        ///
        /// Every variable that is missing or wrong, in one error.
        #[inline]
        pub fn from_env() -> ::core::result::Result<
            Self,
            ::aisoc_env::__private::Error,
        > {
            ::aisoc_env::__private::from_env()
        }
        /// Loads the configuration from the process environment; prints every problem to standard error and exits
        /// with 78 (`EX_CONFIG`) when there are any.
        #[must_use]
        #[inline]
        pub fn from_env_or_exit() -> Self {
            ::aisoc_env::__private::from_env_or_exit()
        }
        /// Loads the configuration from these pairs, and nothing of the process.
        ///
        /// # Errors
        ///
        /// Every variable that is missing or wrong, in one error.
        #[inline]
        pub fn from_vars<K, V>(
            pairs: impl ::core::iter::IntoIterator<Item = (K, V)>,
        ) -> ::core::result::Result<Self, ::aisoc_env::__private::Error>
        where
            K: ::core::convert::Into<::aisoc_env::__private::String>,
            V: ::core::convert::Into<::aisoc_env::__private::OsString>,
        {
            ::aisoc_env::__private::from_vars(pairs)
        }
        /// Loads the configuration from these sources, and reports where each value came from.
        ///
        /// # Errors
        ///
        /// Every variable that is missing or wrong, in one error.
        #[inline]
        pub fn load(
            sources: &::aisoc_env::__private::Sources,
        ) -> ::core::result::Result<
            ::aisoc_env::__private::Loaded<Self>,
            ::aisoc_env::__private::Error,
        > {
            ::aisoc_env::__private::from_sources(sources)
        }
    }
};
