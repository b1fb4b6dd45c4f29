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
| secret | yes, never shown; `TOKEN_FILE` may name a file that holds it |
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
| secret | yes, never shown; `RECIPE_FILE` may name a file that holds it |
| since | 1.0.0 |
*/
    #[doc(alias = "RECIPE")]
    pub recipe: ::core::option::Option<::aisoc_env::__private::SecretString>,
}
const _: () = {
    use ::aisoc_env::__private as __p;
    static VARIABLES: [__p::Variable; 2] = [
        __p::Variable::new("TOKEN", __p::text())
            .defaults_to("change-me")
            .secret()
            .placeholder()
            .required(__p::Required::Production)
            .generated_by("openssl rand -hex 32"),
        __p::Variable::new("RECIPE", __p::text()).secret(),
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
            let __field_token = __loader.value(0, "TOKEN");
            let __field_recipe = __loader.value(1, "RECIPE");
            ::core::option::Option::Some(Self {
                token: __field_token?,
                recipe: __field_recipe?,
            })
        }
    }
    __p::configuration! {
        Config { token, recipe }
    }
};
