/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`SHOP`](Self::shop) | — | always |
| [`LICENCE`](Self::licence) | — | in production |
| [`MODE`](Self::mode) | `manual` | no |
| [`TIMER_SECONDS`](Self::timer) | `60` | no |
| [`OPERATOR`](Self::operator) | — | unless [`MODE=timer`](Self::mode) |
| [`SHOP_URL`](Self::shop_url) | `http://shop.example` | no |
| [`ORDER_URL`](Self::order_url) | that of [`SHOP_URL`](Self::shop_url) | no |
| [`DEBUG`](Self::debug) | `false` | no |
| [`QUIET`](Self::quiet) | `false` | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**Which shop it stands in.

| variable | `SHOP` |
|:--|:--|
| default | none |
| type | text |
| required | always |
| since | 1.0.0 |
*/
    #[doc(alias = "SHOP")]
    pub shop: ::aisoc_env::__private::String,
    /**Whose machine it is.

| variable | `LICENCE` |
|:--|:--|
| default | none |
| type | text |
| required | in production |
| since | 1.0.0 |
*/
    #[doc(alias = "LICENCE")]
    pub licence: ::core::option::Option<::aisoc_env::__private::String>,
    /**Who pushes the button.

| variable | `MODE` |
|:--|:--|
| default | `manual` |
| type | text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "MODE")]
    pub mode: ::aisoc_env::__private::String,
    /**When it pushes the button itself.

| variable | `TIMER_SECONDS` |
|:--|:--|
| default | `60` |
| type | duration in seconds |
| required | no |
| has an effect | only with [`MODE=timer`](Self::mode) |
| since | 1.0.0 |
*/
    #[doc(alias = "TIMER_SECONDS")]
    pub timer: ::core::time::Duration,
    /**Who pushes it otherwise.

| variable | `OPERATOR` |
|:--|:--|
| default | none |
| type | text |
| required | unless [`MODE=timer`](Self::mode) |
| since | 1.0.0 |
*/
    #[doc(alias = "OPERATOR")]
    pub operator: ::core::option::Option<::aisoc_env::__private::String>,
    /**The shop's page.

| variable | `SHOP_URL` |
|:--|:--|
| default | `http://shop.example` |
| type | URL (http, https) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "SHOP_URL")]
    pub shop_url: ::aisoc_env::__private::Url,
    /**Where orders come from.

| variable | `ORDER_URL` |
|:--|:--|
| default | that of [`SHOP_URL`](Self::shop_url) |
| type | URL (http, https) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "ORDER_URL")]
    pub order_url: ::aisoc_env::__private::Url,
    /**Tells more.

| variable | `DEBUG` |
|:--|:--|
| default | `false` |
| type | `true` or `false` |
| required | no |
| in production | `true` is refused. |
| since | 1.0.0 |
*/
    #[doc(alias = "DEBUG")]
    pub debug: ::core::primitive::bool,
    /**Tells less.

| variable | `QUIET` |
|:--|:--|
| default | `false` |
| type | `true` or `false` |
| required | no |
| in production | `true` is warned of. |
| since | 1.0.0 |
*/
    #[doc(alias = "QUIET")]
    pub quiet: ::core::primitive::bool,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 9usize] = [
            ::aisoc_env::__private::Variable::new(
                    "SHOP",
                    ::aisoc_env::__private::Kind::Text,
                )
                .required(::aisoc_env::__private::Required::Always),
            ::aisoc_env::__private::Variable::new(
                    "LICENCE",
                    ::aisoc_env::__private::Kind::Text,
                )
                .required(::aisoc_env::__private::Required::Production),
            ::aisoc_env::__private::Variable::new(
                    "MODE",
                    ::aisoc_env::__private::Kind::Text,
                )
                .defaults_to("manual"),
            ::aisoc_env::__private::Variable::new(
                    "TIMER_SECONDS",
                    ::aisoc_env::__private::Kind::Duration {
                        unit: "seconds",
                        millis: 1000u64,
                    },
                )
                .defaults_to("60")
                .only_when(
                    ::aisoc_env::__private::Condition::new(
                        &[::aisoc_env::__private::Borrowed("MODE")],
                        ::core::option::Option::Some(2usize),
                        "timer",
                    ),
                ),
            ::aisoc_env::__private::Variable::new(
                    "OPERATOR",
                    ::aisoc_env::__private::Kind::Text,
                )
                .required(
                    ::aisoc_env::__private::Required::Unless(
                        ::aisoc_env::__private::Condition::new(
                            &[::aisoc_env::__private::Borrowed("MODE")],
                            ::core::option::Option::Some(2usize),
                            "timer",
                        ),
                    ),
                ),
            ::aisoc_env::__private::Variable::new(
                    "SHOP_URL",
                    ::aisoc_env::__private::Kind::Url(&["http", "https"]),
                )
                .defaults_to("http://shop.example"),
            ::aisoc_env::__private::Variable::new(
                    "ORDER_URL",
                    ::aisoc_env::__private::Kind::Url(&["http", "https"]),
                )
                .falls_back_to(5usize),
            ::aisoc_env::__private::Variable::new(
                    "DEBUG",
                    ::aisoc_env::__private::Kind::Bool,
                )
                .defaults_to("false")
                .never_in_production("true"),
            ::aisoc_env::__private::Variable::new(
                    "QUIET",
                    ::aisoc_env::__private::Kind::Bool,
                )
                .defaults_to("false")
                .avoid_in_production("true"),
        ];
        ::aisoc_env::__private::Service::new("grinder", "Grinder", &VARIABLES)
            .production(
                &[::aisoc_env::__private::Borrowed("SHOP_ENV")],
                &[
                    ::aisoc_env::__private::Borrowed("production"),
                    ::aisoc_env::__private::Borrowed("prod"),
                ],
            )
            .prefixes(&[], &[])
    };
    impl ::aisoc_env::__private::Configuration for Config {
        const SERVICE: &'static ::aisoc_env::__private::Service = &SERVICE;
        #[inline]
        fn assemble(
            __loader: &mut ::aisoc_env::__private::Loader<'_>,
        ) -> ::core::option::Option<Self> {
            let __field_shop = __loader.value(0usize);
            let __field_licence = __loader.value(1usize);
            let __field_mode = __loader.value(2usize);
            let __field_timer = __loader.value(3usize);
            let __field_operator = __loader.value(4usize);
            let __field_shop_url = __loader.value(5usize);
            let __field_order_url = __loader.value(6usize);
            let __field_debug = __loader.value(7usize);
            let __field_quiet = __loader.value(8usize);
            ::core::option::Option::Some(Self {
                shop: __field_shop?,
                licence: __field_licence?,
                mode: __field_mode?,
                timer: __field_timer?,
                operator: __field_operator?,
                shop_url: __field_shop_url?,
                order_url: __field_order_url?,
                debug: __field_debug?,
                quiet: __field_quiet?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[
                    ("shop", &self.shop),
                    ("licence", &self.licence),
                    ("mode", &self.mode),
                    ("timer", &self.timer),
                    ("operator", &self.operator),
                    ("shop_url", &self.shop_url),
                    ("order_url", &self.order_url),
                    ("debug", &self.debug),
                    ("quiet", &self.quiet),
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
