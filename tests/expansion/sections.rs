/**How dark the beans are.

Values may be written in upper or lower case.

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
| secret | yes, never shown; `BEANS_KEY_FILE` may name a file that holds it |
| since | 1.0.0 |
*/
    #[doc(alias = "BEANS_KEY")]
    pub key: ::core::option::Option<::aisoc_env::__private::SecretString>,
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
| type | whole number of at least 0 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "GRAIN")]
    pub grain: ::core::primitive::u64,
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
    use ::aisoc_env::__private as __p;
    impl __p::Variants for Roast {
        const NAME: &'static ::core::primitive::str = "Roast";
        const ALL: &'static [Self] = &[Self::Light, Self::Dark];
        const VARIANTS: &'static [__p::Variant] = &[
            __p::Variant::new("light", &[]),
            __p::Variant::new("dark", &[]),
        ];
        #[inline]
        fn name(self) -> &'static ::core::primitive::str {
            match self {
                Self::Light => "light",
                Self::Dark => "dark",
            }
        }
    }
    __p::variants! {
        Roast
    }
    impl __p::Section for Beans {
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_roast = __loader.value(0, "BEANS_ROAST");
            let __field_key = __loader.value(1, "BEANS_KEY");
            ::core::option::Option::Some(Self {
                roast: __field_roast?,
                key: __field_key?,
            })
        }
    }
    __p::section! {
        Beans { roast, key }
    }
    impl __p::Section for Powder {
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_grain = __loader.value(2, "GRAIN");
            ::core::option::Option::Some(Self { grain: __field_grain? })
        }
    }
    __p::section! {
        Powder { grain }
    }
    static VARIABLES: [__p::Variable; 4] = [
        __p::Variable::new("BEANS_ROAST", __p::variants::<Roast>()).defaults_to("dark"),
        __p::Variable::new("BEANS_KEY", __p::text()).secret(),
        __p::Variable::new("GRAIN", __p::integer(__p::NoLimit, __p::NoLimit))
            .defaults_to("7"),
        __p::Variable::new("PORT", __p::port(__p::NoLimit, __p::NoLimit))
            .defaults_to("80"),
    ];
    static SERVICE: __p::Service = __p::Service::new("grinder", "Grinder", &VARIABLES)
        .prefixes(&[__p::Borrowed("BEANS_")], &[]);
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_beans = __loader.section();
            let __field_powder = __loader.section();
            let __field_port = __loader.value(3, "PORT");
            ::core::option::Option::Some(Self {
                beans: __field_beans?,
                powder: __field_powder?,
                port: __field_port?,
            })
        }
    }
    __p::configuration! {
        Config { beans, powder, port }
    }
};
