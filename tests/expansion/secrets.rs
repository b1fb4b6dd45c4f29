/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`TOKEN`](Self::token) | `change-me` | in production |
| [`RECIPE`](Self::recipe) | — | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**Opens the hopper.

| variable | `TOKEN` |
|:--|:--|
| default | `change-me` |
| type | text |
| required | in production |
| secret | yes, never shown |
| fresh value | `openssl rand -hex 32` |
| in production | The default is a placeholder and does not count. |
| since | 1.0.0 |
*/
    #[doc(alias = "TOKEN")]
    pub token: ::aisoc_env::__private::SecretString,
    /**What makes the coffee good.

| variable | `RECIPE` |
|:--|:--|
| default | none |
| type | text |
| required | no |
| secret | yes, never shown |
| since | 1.0.0 |
*/
    #[doc(alias = "RECIPE")]
    pub recipe: ::core::option::Option<::aisoc_env::__private::SecretString>,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 2usize] = [
            ::aisoc_env::__private::Variable::new(
                    "TOKEN",
                    ::aisoc_env::__private::Kind::Text,
                )
                .defaults_to("change-me")
                .secret()
                .placeholder()
                .required(::aisoc_env::__private::Required::Production)
                .generated_by("openssl rand -hex 32"),
            ::aisoc_env::__private::Variable::new(
                    "RECIPE",
                    ::aisoc_env::__private::Kind::Text,
                )
                .secret(),
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
            let __field_token = __loader.value(0usize);
            let __field_recipe = __loader.value(1usize);
            ::core::option::Option::Some(Self {
                token: __field_token?,
                recipe: __field_recipe?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[("token", &self.token), ("recipe", &self.recipe)],
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
