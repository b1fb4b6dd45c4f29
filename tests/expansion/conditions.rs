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
| in production | `true` causes a warning. |
| since | 1.0.0 |
*/
    #[doc(alias = "QUIET")]
    pub quiet: ::core::primitive::bool,
}
const _: () = {
    use ::aisoc_env::__private as __p;
    static VARIABLES: [__p::Variable; 9] = [
        __p::Variable::new("SHOP", __p::text()).required(__p::Required::Always),
        __p::Variable::new("LICENCE", __p::text()).required(__p::Required::Production),
        __p::Variable::new("MODE", __p::text()).defaults_to("manual"),
        __p::Variable::new("TIMER_SECONDS", __p::duration(__p::Unit::Seconds))
            .defaults_to("60")
            .only_when(
                __p::Condition::new(
                    &[__p::Borrowed("MODE")],
                    ::core::option::Option::Some(2),
                    "timer",
                ),
            ),
        __p::Variable::new("OPERATOR", __p::text())
            .required(
                __p::Required::Unless(
                    __p::Condition::new(
                        &[__p::Borrowed("MODE")],
                        ::core::option::Option::Some(2),
                        "timer",
                    ),
                ),
            ),
        __p::Variable::new(
                "SHOP_URL",
                __p::url(&[__p::Borrowed("http"), __p::Borrowed("https")]),
            )
            .defaults_to("http://shop.example"),
        __p::Variable::new(
                "ORDER_URL",
                __p::url(&[__p::Borrowed("http"), __p::Borrowed("https")]),
            )
            .falls_back_to(5),
        __p::Variable::new("DEBUG", __p::bool())
            .defaults_to("false")
            .never_in_production("true"),
        __p::Variable::new("QUIET", __p::bool())
            .defaults_to("false")
            .avoid_in_production("true"),
    ];
    static SERVICE: __p::Service = __p::Service::new("grinder", "Grinder", &VARIABLES)
        .production(
            &[__p::Borrowed("SHOP_ENV")],
            &[__p::Borrowed("production"), __p::Borrowed("prod")],
        );
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_shop = __loader.value(0, "SHOP");
            let __field_licence = __loader.value(1, "LICENCE");
            let __field_mode = __loader.value(2, "MODE");
            let __field_timer = __loader.value(3, "TIMER_SECONDS");
            let __field_operator = __loader.value(4, "OPERATOR");
            let __field_shop_url = __loader.value(5, "SHOP_URL");
            let __field_order_url = __loader.value(6, "ORDER_URL");
            let __field_debug = __loader.value(7, "DEBUG");
            let __field_quiet = __loader.value(8, "QUIET");
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
    __p::configuration! {
        Config { shop, licence, mode, timer, operator, shop_url, order_url, debug, quiet
        }
    }
};
