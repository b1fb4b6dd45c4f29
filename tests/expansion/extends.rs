/**
The configuration of the Plugin.

| variable | default | required |
|:--|:--|:--|
| [`PLUGIN_LOG_LEVEL`](Self::plugin_log_level) | `INFO` | no |
| [`AISOC_CORS_ORIGINS`](Self::cors) | `http://localhost:3000`, `http://localhost:3001`, `http://127.0.0.1:3000`, `http://127.0.0.1:3001`, `https://tryaisoc.com`, `https://www.tryaisoc.com` | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**How much it tells.

| variable | `PLUGIN_LOG_LEVEL` |
|:--|:--|
| default | `INFO` |
| type | `DEBUG`, `INFO`, `WARNING`, `ERROR` ([what they mean](::aisoc_env::types::LogLevel)) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PLUGIN_LOG_LEVEL")]
    pub plugin_log_level: ::aisoc_env::types::LogLevel,
    /**Comma-separated web origins that may call the service. `CORS_ORIGINS` is the legacy name, which Helm charts and scripts still use; it counts only where this one is not set. A service that accepts credentials refuses to start in production when the list holds `*`, since any page could then act with a visitor's cookies or `Authorization` header; elsewhere it warns, and goes on without credentials.

| variable | `AISOC_CORS_ORIGINS` |
|:--|:--|
| also read | `CORS_ORIGINS` |
| default | `http://localhost:3000`, `http://localhost:3001`, `http://127.0.0.1:3000`, `http://127.0.0.1:3001`, `https://tryaisoc.com`, `https://www.tryaisoc.com` |
| type | web origins, or `*`; with credentials |
| required | no |
| example | `https://soc.example.com,https://responder.example.com` |
| in production | Set it in every environment, to the origins of your own consoles. |
| since | 1.0.0 |
*/
    #[doc(alias = "AISOC_CORS_ORIGINS")]
    #[doc(alias = "CORS_ORIGINS")]
    pub cors: ::aisoc_env::__private::Cors,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 2usize] = [
            ::aisoc_env::__private::Variable::new(
                    "PLUGIN_LOG_LEVEL",
                    ::aisoc_env::__private::Kind::Choice(
                        <::aisoc_env::types::LogLevel as ::aisoc_env::__private::Choice>::SPELLINGS,
                    ),
                )
                .defaults_to("INFO"),
            ::aisoc_env::__private::Variable::new(
                    "AISOC_CORS_ORIGINS",
                    ::aisoc_env::__private::Kind::Cors {
                        credentials: true,
                    },
                )
                .aliased(&[::aisoc_env::__private::Borrowed("CORS_ORIGINS")])
                .defaults_to(
                    "http://localhost:3000,http://localhost:3001,http://127.0.0.1:3000,http://127.0.0.1:3001,https://tryaisoc.com,https://www.tryaisoc.com",
                ),
        ];
        ::aisoc_env::__private::Service::new("plugin", "Plugin", &VARIABLES)
            .production(
                &[
                    ::aisoc_env::__private::Borrowed("AISOC_ENV"),
                    ::aisoc_env::__private::Borrowed("ENVIRONMENT"),
                    ::aisoc_env::__private::Borrowed("APP_ENV"),
                    ::aisoc_env::__private::Borrowed("ENV"),
                ],
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
            let __field_plugin_log_level = __loader.value(0usize);
            let __field_cors = __loader.value(1usize);
            ::core::option::Option::Some(Self {
                plugin_log_level: __field_plugin_log_level?,
                cors: __field_cors?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[("plugin_log_level", &self.plugin_log_level), ("cors", &self.cors)],
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
