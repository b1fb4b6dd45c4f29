/**How dark the beans are.

Read in any case of letters.

| variable | read by | default |
|:--|:--|:--|
| `ROAST` | Grinder | `dark` |
| `ROASTS` | Grinder | — |
| `SECOND_ROAST` | Grinder | — |
*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
pub enum Roast {
    ///`light`: Fruity.
    Light,
    ///`dark`: Bitter. Also read: `black`.
    Dark,
    ///`extra-dark`: Burnt.
    ExtraDark,
}
impl ::aisoc_env::__private::Choice for Roast {
    const ALL: &'static [Self] = &[Self::Light, Self::Dark, Self::ExtraDark];
    const SPELLINGS: &'static [(
        &'static ::core::primitive::str,
        &'static ::core::primitive::str,
    )] = &[
        ("light", "light"),
        ("dark", "dark"),
        ("black", "dark"),
        ("extra-dark", "extra-dark"),
    ];
    #[inline]
    fn name(self) -> &'static ::core::primitive::str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ExtraDark => "extra-dark",
        }
    }
}
impl ::core::fmt::Display for Roast {
    #[inline]
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Formatter::pad(__f, ::aisoc_env::__private::Choice::name(*self))
    }
}
impl ::core::str::FromStr for Roast {
    type Err = ::aisoc_env::__private::Fault;
    #[inline]
    fn from_str(
        __text: &::core::primitive::str,
    ) -> ::core::result::Result<Self, ::aisoc_env::__private::Fault> {
        ::aisoc_env::__private::parse_choice(__text)
    }
}
impl ::aisoc_env::__private::serde::Serialize for Roast {
    fn serialize<S: ::aisoc_env::__private::serde::Serializer>(
        &self,
        __serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        ::aisoc_env::__private::serde::Serializer::serialize_str(
            __serializer,
            ::aisoc_env::__private::Choice::name(*self),
        )
    }
}
impl<'de> ::aisoc_env::__private::serde::Deserialize<'de> for Roast {
    fn deserialize<D: ::aisoc_env::__private::serde::Deserializer<'de>>(
        __deserializer: D,
    ) -> ::core::result::Result<Self, D::Error> {
        ::aisoc_env::__private::deserialize_choice(__deserializer)
    }
}
/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`ROAST`](Self::roast) | `dark` | no |
| [`ROASTS`](Self::roasts) | — | no |
| [`SECOND_ROAST`](Self::second_roast) | — | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**Beans to grind when an order does not name any.

| variable | `ROAST` |
|:--|:--|
| default | `dark` |
| type | `light`, `dark`, `extra-dark` ([what they mean](Roast)) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "ROAST")]
    pub roast: Roast,
    /**Beans that an order may name.

| variable | `ROASTS` |
|:--|:--|
| default | none |
| type | comma-separated list: `light`, `dark`, `extra-dark` ([what they mean](Roast)) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "ROASTS")]
    pub roasts: ::aisoc_env::__private::Vec<Roast>,
    /**Beans to grind when the others are out.

| variable | `SECOND_ROAST` |
|:--|:--|
| default | none |
| type | `light`, `dark`, `extra-dark` ([what they mean](Roast)) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "SECOND_ROAST")]
    pub second_roast: ::core::option::Option<Roast>,
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 3usize] = [
            ::aisoc_env::__private::Variable::new(
                    "ROAST",
                    ::aisoc_env::__private::Kind::Choice(
                        <Roast as ::aisoc_env::__private::Choice>::SPELLINGS,
                    ),
                )
                .defaults_to("dark"),
            ::aisoc_env::__private::Variable::new(
                "ROASTS",
                ::aisoc_env::__private::Kind::List(
                    &::aisoc_env::__private::Kind::Choice(
                        <Roast as ::aisoc_env::__private::Choice>::SPELLINGS,
                    ),
                    ::aisoc_env::__private::Separator::Comma,
                ),
            ),
            ::aisoc_env::__private::Variable::new(
                "SECOND_ROAST",
                ::aisoc_env::__private::Kind::Choice(
                    <Roast as ::aisoc_env::__private::Choice>::SPELLINGS,
                ),
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
            let __field_roast = __loader.value(0usize);
            let __field_roasts = __loader.value(1usize);
            let __field_second_roast = __loader.value(2usize);
            ::core::option::Option::Some(Self {
                roast: __field_roast?,
                roasts: __field_roasts?,
                second_roast: __field_second_roast?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[
                    ("roast", &self.roast),
                    ("roasts", &self.roasts),
                    ("second_roast", &self.second_roast),
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
