/**Water: shared by several services.

What every machine needs.

| variable | read by | default |
|:--|:--|:--|
| `WATER_HEAT` | Grinder | `93` |
| `WATER_SOURCE` | Grinder | `tap` |
*/
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct Water {
    /**How hot it is.

| variable | `WATER_HEAT` |
|:--|:--|
| default | `93` |
| type | whole number |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "WATER_HEAT")]
    pub water_heat: ::core::primitive::u64,
    /**Where it comes from.

| variable | `WATER_SOURCE` |
|:--|:--|
| default | `tap` |
| type | host name or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "WATER_SOURCE")]
    pub water_source: ::aisoc_env::__private::String,
}
impl ::aisoc_env::__private::Part for Water {
    #[inline]
    fn assemble(
        __loader: &mut ::aisoc_env::__private::Loader<'_>,
        __first: ::core::primitive::usize,
    ) -> ::core::option::Option<Self> {
        let _ = __first;
        let __field_water_heat = __loader.value(__first);
        let __field_water_source = __loader.value(__first + 1usize);
        ::core::option::Option::Some(Self {
            water_heat: __field_water_heat?,
            water_source: __field_water_source?,
        })
    }
}
impl ::aisoc_env::__private::Redact for Water {
    #[inline]
    fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
        ::aisoc_env::__private::redact(
            &[("water_heat", &self.water_heat), ("water_source", &self.water_source)],
        )
    }
}
impl ::core::fmt::Debug for Water {
    #[inline]
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::aisoc_env::__private::debug(::core::stringify!(Water), self, __f)
    }
}
impl ::aisoc_env::__private::serde::Serialize for Water {
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
/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`PORT`](Self::port) | `80` | no |
| [`VOLTAGE`](Self::voltage) | `230` | no |

## Water

| variable | default | required |
|:--|:--|:--|
| [`WATER_HEAT`](Water::water_heat) | `93` | no |
| [`WATER_SOURCE`](Water::water_source) | `tap` | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**Where it listens.

| variable | `PORT` |
|:--|:--|
| default | `80` |
| type | port |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PORT")]
    pub port: ::core::primitive::u16,
    /**Water.

What every machine needs.*/
    pub water: Water,
    /**What the socket gives.

| variable | `VOLTAGE` |
|:--|:--|
| default | `230` |
| type | whole number |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "VOLTAGE")]
    pub voltage: ::core::primitive::u64,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 4usize] = [
            ::aisoc_env::__private::Variable::new(
                    "PORT",
                    ::aisoc_env::__private::Kind::Port {
                        min: 0u16,
                        max: 65535u16,
                    },
                )
                .defaults_to("80"),
            ::aisoc_env::__private::Variable::new(
                    "WATER_HEAT",
                    ::aisoc_env::__private::Kind::Integer {
                        min: 0i64,
                        max: 18446744073709551615u64,
                    },
                )
                .defaults_to("93"),
            ::aisoc_env::__private::Variable::new(
                    "WATER_SOURCE",
                    ::aisoc_env::__private::Kind::Host,
                )
                .defaults_to("tap"),
            ::aisoc_env::__private::Variable::new(
                    "VOLTAGE",
                    ::aisoc_env::__private::Kind::Integer {
                        min: 0i64,
                        max: 18446744073709551615u64,
                    },
                )
                .defaults_to("230"),
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
            let __field_port = __loader.value(0usize);
            let __field_water = <Water as ::aisoc_env::__private::Part>::assemble(
                __loader,
                1usize,
            );
            let __field_voltage = __loader.value(3usize);
            ::core::option::Option::Some(Self {
                port: __field_port?,
                water: __field_water?,
                voltage: __field_voltage?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[
                    ("port", &self.port),
                    ("water", &self.water),
                    ("voltage", &self.voltage),
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
