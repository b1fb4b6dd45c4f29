/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`GRINDER_TYPE`](Self::type) | `burr` | no |
| [`GRINDER_GEN`](Self::gen) | `2` | no |
| [`GRINDER_STOP_AFTER_SECONDS`](Self::stop_after) | `30` | no |
| [`GRINDER_HOME`](Self::root) | `/srv` | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**How it grinds.

| variable | `GRINDER_TYPE` |
|:--|:--|
| also read | `OLD_TYPE` (deprecated since 1.0.0), `MILL_GRINDER_TYPE` |
| default | `burr` |
| type | text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "GRINDER_TYPE")]
    #[doc(alias = "OLD_TYPE")]
    #[doc(alias = "MILL_GRINDER_TYPE")]
    pub r#type: ::aisoc_env::__private::String,
    /**Which model it is.

| variable | `GRINDER_GEN` |
|:--|:--|
| also read | `MILL_GRINDER_GEN` |
| default | `2` |
| type | whole number |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "GRINDER_GEN")]
    #[doc(alias = "MILL_GRINDER_GEN")]
    pub r#gen: ::core::primitive::u64,
    /**When it gives up.

| variable | `GRINDER_STOP_AFTER_SECONDS` |
|:--|:--|
| also read | `MILL_GRINDER_STOP_AFTER_SECONDS` |
| default | `30` |
| type | duration in seconds |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "GRINDER_STOP_AFTER_SECONDS")]
    #[doc(alias = "MILL_GRINDER_STOP_AFTER_SECONDS")]
    pub stop_after: ::core::time::Duration,
    /**Where its files are.

| variable | `GRINDER_HOME` |
|:--|:--|
| also read | `MILL_GRINDER_HOME` |
| default | `/srv` |
| type | path |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "GRINDER_HOME")]
    #[doc(alias = "MILL_GRINDER_HOME")]
    pub root: ::aisoc_env::__private::PathBuf,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 4usize] = [
            ::aisoc_env::__private::Variable::new(
                    "GRINDER_TYPE",
                    ::aisoc_env::__private::Kind::Text,
                )
                .aliased(
                    &[
                        ::aisoc_env::__private::Borrowed("OLD_TYPE"),
                        ::aisoc_env::__private::Borrowed("MILL_GRINDER_TYPE"),
                    ],
                )
                .defaults_to("burr"),
            ::aisoc_env::__private::Variable::new(
                    "GRINDER_GEN",
                    ::aisoc_env::__private::Kind::Integer {
                        min: 0i64,
                        max: 18446744073709551615u64,
                    },
                )
                .aliased(&[::aisoc_env::__private::Borrowed("MILL_GRINDER_GEN")])
                .defaults_to("2"),
            ::aisoc_env::__private::Variable::new(
                    "GRINDER_STOP_AFTER_SECONDS",
                    ::aisoc_env::__private::Kind::Duration {
                        unit: "seconds",
                        millis: 1000u64,
                    },
                )
                .aliased(
                    &[
                        ::aisoc_env::__private::Borrowed(
                            "MILL_GRINDER_STOP_AFTER_SECONDS",
                        ),
                    ],
                )
                .defaults_to("30"),
            ::aisoc_env::__private::Variable::new(
                    "GRINDER_HOME",
                    ::aisoc_env::__private::Kind::Path,
                )
                .aliased(&[::aisoc_env::__private::Borrowed("MILL_GRINDER_HOME")])
                .defaults_to("/srv"),
        ];
        ::aisoc_env::__private::Service::new("grinder", "Grinder", &VARIABLES)
            .production(&[], &[])
            .prefixes(
                &[
                    ::aisoc_env::__private::Borrowed("GRINDER_"),
                    ::aisoc_env::__private::Borrowed("MILL_"),
                ],
                &[],
            )
    };
    impl ::aisoc_env::__private::Configuration for Config {
        const SERVICE: &'static ::aisoc_env::__private::Service = &SERVICE;
        #[inline]
        fn assemble(
            __loader: &mut ::aisoc_env::__private::Loader<'_>,
        ) -> ::core::option::Option<Self> {
            let __field_type = __loader.value(0usize);
            let __field_gen = __loader.value(1usize);
            let __field_stop_after = __loader.value(2usize);
            let __field_root = __loader.value(3usize);
            ::core::option::Option::Some(Self {
                r#type: __field_type?,
                r#gen: __field_gen?,
                stop_after: __field_stop_after?,
                root: __field_root?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[
                    ("type", &self.r#type),
                    ("gen", &self.r#gen),
                    ("stop_after", &self.stop_after),
                    ("root", &self.root),
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
