/**How dark the beans are.

Read in any case of letters.

| variable | read by | default |
|:--|:--|:--|
| `BEANS_ROAST` | Grinder | `dark` |
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
    ///`dark`: Bitter.
    Dark,
}
impl ::aisoc_env::__private::Choice for Roast {
    const ALL: &'static [Self] = &[Self::Light, Self::Dark];
    const SPELLINGS: &'static [(
        &'static ::core::primitive::str,
        &'static ::core::primitive::str,
    )] = &[("light", "light"), ("dark", "dark")];
    #[inline]
    fn name(self) -> &'static ::core::primitive::str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
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
/**Beans (Grinder).

What goes in.

| variable | default | required |
|:--|:--|:--|
| [`BEANS_ROAST`](Beans::roast) | `dark` | no |
| [`BEANS_KEY`](Beans::key) | — | no |
*/
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct Beans {
    /**Beans to grind when an order does not name any.

| variable | `BEANS_ROAST` |
|:--|:--|
| default | `dark` |
| type | `light`, `dark` ([what they mean](Roast)) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "BEANS_ROAST")]
    pub roast: Roast,
    /**Opens the hopper.

| variable | `BEANS_KEY` |
|:--|:--|
| default | none |
| type | text |
| required | no |
| secret | yes, never shown |
| since | 1.0.0 |
*/
    #[doc(alias = "BEANS_KEY")]
    pub key: ::core::option::Option<::aisoc_env::__private::SecretString>,
}
impl ::aisoc_env::__private::Part for Beans {
    #[inline]
    fn assemble(
        __loader: &mut ::aisoc_env::__private::Loader<'_>,
        __first: ::core::primitive::usize,
    ) -> ::core::option::Option<Self> {
        let _ = __first;
        let __field_roast = __loader.value(0usize);
        let __field_key = __loader.value(1usize);
        ::core::option::Option::Some(Self {
            roast: __field_roast?,
            key: __field_key?,
        })
    }
}
impl ::aisoc_env::__private::Redact for Beans {
    #[inline]
    fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
        ::aisoc_env::__private::redact(&[("roast", &self.roast), ("key", &self.key)])
    }
}
impl ::core::fmt::Debug for Beans {
    #[inline]
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::aisoc_env::__private::debug(::core::stringify!(Beans), self, __f)
    }
}
impl ::aisoc_env::__private::serde::Serialize for Beans {
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
/**Powder (Grinder).

What comes out.

| variable | default | required |
|:--|:--|:--|
| [`GRAIN`](Powder::grain) | `7` | no |
*/
#[derive(::core::clone::Clone)]
#[non_exhaustive]
pub struct Powder {
    /**How fine it is.

| variable | `GRAIN` |
|:--|:--|
| default | `7` |
| type | whole number |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "GRAIN")]
    pub grain: ::core::primitive::u64,
}
impl ::aisoc_env::__private::Part for Powder {
    #[inline]
    fn assemble(
        __loader: &mut ::aisoc_env::__private::Loader<'_>,
        __first: ::core::primitive::usize,
    ) -> ::core::option::Option<Self> {
        let _ = __first;
        let __field_grain = __loader.value(2usize);
        ::core::option::Option::Some(Self { grain: __field_grain? })
    }
}
impl ::aisoc_env::__private::Redact for Powder {
    #[inline]
    fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
        ::aisoc_env::__private::redact(&[("grain", &self.grain)])
    }
}
impl ::core::fmt::Debug for Powder {
    #[inline]
    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::aisoc_env::__private::debug(::core::stringify!(Powder), self, __f)
    }
}
impl ::aisoc_env::__private::serde::Serialize for Powder {
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

## Beans

| variable | default | required |
|:--|:--|:--|
| [`BEANS_ROAST`](Beans::roast) | `dark` | no |
| [`BEANS_KEY`](Beans::key) | — | no |

## Powder

| variable | default | required |
|:--|:--|:--|
| [`GRAIN`](Powder::grain) | `7` | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**Beans.

What goes in.*/
    pub beans: Beans,
    /**Powder.

What comes out.*/
    pub powder: Powder,
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
}
const _: () = {
    static SERVICE: ::aisoc_env::__private::Service = {
        static VARIABLES: [::aisoc_env::__private::Variable; 4usize] = [
            ::aisoc_env::__private::Variable::new(
                    "BEANS_ROAST",
                    ::aisoc_env::__private::Kind::Choice(
                        <Roast as ::aisoc_env::__private::Choice>::SPELLINGS,
                    ),
                )
                .defaults_to("dark"),
            ::aisoc_env::__private::Variable::new(
                    "BEANS_KEY",
                    ::aisoc_env::__private::Kind::Text,
                )
                .secret(),
            ::aisoc_env::__private::Variable::new(
                    "GRAIN",
                    ::aisoc_env::__private::Kind::Integer {
                        min: 0i64,
                        max: 18446744073709551615u64,
                    },
                )
                .defaults_to("7"),
            ::aisoc_env::__private::Variable::new(
                    "PORT",
                    ::aisoc_env::__private::Kind::Port {
                        min: 0u16,
                        max: 65535u16,
                    },
                )
                .defaults_to("80"),
        ];
        ::aisoc_env::__private::Service::new("grinder", "Grinder", &VARIABLES)
            .production(&[], &[])
            .prefixes(&[::aisoc_env::__private::Borrowed("BEANS_")], &[])
    };
    impl ::aisoc_env::__private::Configuration for Config {
        const SERVICE: &'static ::aisoc_env::__private::Service = &SERVICE;
        #[inline]
        fn assemble(
            __loader: &mut ::aisoc_env::__private::Loader<'_>,
        ) -> ::core::option::Option<Self> {
            let __field_beans = <Beans as ::aisoc_env::__private::Part>::assemble(
                __loader,
                0,
            );
            let __field_powder = <Powder as ::aisoc_env::__private::Part>::assemble(
                __loader,
                0,
            );
            let __field_port = __loader.value(3usize);
            ::core::option::Option::Some(Self {
                beans: __field_beans?,
                powder: __field_powder?,
                port: __field_port?,
            })
        }
    }
    impl ::aisoc_env::__private::Redact for Config {
        #[inline]
        fn redact(&self) -> ::aisoc_env::__private::Redacted<'_> {
            ::aisoc_env::__private::redact(
                &[("beans", &self.beans), ("powder", &self.powder), ("port", &self.port)],
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
