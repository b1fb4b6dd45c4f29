/**How dark the beans are.

Values may be written in upper or lower case.

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
    use ::aisoc_env::__private as __p;
    impl __p::Variants for Roast {
        const NAME: &'static ::core::primitive::str = "Roast";
        const ALL: &'static [Self] = &[Self::Light, Self::Dark, Self::ExtraDark];
        const VARIANTS: &'static [__p::Variant] = &[
            __p::Variant::new("light", &[]),
            __p::Variant::new("dark", &[__p::Borrowed("black")]),
            __p::Variant::new("extra-dark", &[]),
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
    __p::variants! {
        Roast
    }
    static VARIABLES: [__p::Variable; 3] = [
        __p::Variable::new("ROAST", __p::variants::<Roast>()).defaults_to("dark"),
        __p::Variable::new("ROASTS", __p::variants::<Roast>())
            .separated_by(__p::Separator::Comma),
        __p::Variable::new("SECOND_ROAST", __p::variants::<Roast>()),
    ];
    static SERVICE: __p::Service = __p::Service::new("grinder", "Grinder", &VARIABLES);
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_roast = __loader.value(0, "ROAST");
            let __field_roasts = __loader.value(1, "ROASTS");
            let __field_second_roast = __loader.value(2, "SECOND_ROAST");
            ::core::option::Option::Some(Self {
                roast: __field_roast?,
                roasts: __field_roasts?,
                second_roast: __field_second_roast?,
            })
        }
    }
    __p::configuration! {
        Config { roast, roasts, second_roast }
    }
};
