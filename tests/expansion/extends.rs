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
    /**Comma-separated allow-list of web origins. `CORS_ORIGINS` is the legacy name, still used by Helm charts and scripts; it counts only if this variable is not set. A service that accepts credentials refuses to start in production if the list contains `*`, because any page could then use a visitor's cookies or `Authorization` header. Outside production, it logs a warning and disables credentials.

| variable | `AISOC_CORS_ORIGINS` |
|:--|:--|
| also read | `CORS_ORIGINS` |
| default | `http://localhost:3000`, `http://localhost:3001`, `http://127.0.0.1:3000`, `http://127.0.0.1:3001`, `https://tryaisoc.com`, `https://www.tryaisoc.com` |
| type | web origins, or `*`; with credentials |
| required | no |
| example | `https://soc.example.com,https://responder.example.com` |
| in production | Set it in every environment to the origins of your own consoles. |
| since | 1.0.0 |
*/
    #[doc(alias = "AISOC_CORS_ORIGINS")]
    #[doc(alias = "CORS_ORIGINS")]
    pub cors: ::aisoc_env::__private::Cors,
}
const _: () = {
    use ::aisoc_env::__private as __p;
    static VARIABLES: [__p::Variable; 2] = [
        __p::Variable::new(
                "PLUGIN_LOG_LEVEL",
                __p::variants::<::aisoc_env::types::LogLevel>(),
            )
            .defaults_to("INFO"),
        __p::Variable::new("AISOC_CORS_ORIGINS", __p::cors(true))
            .aliased(&[__p::Borrowed("CORS_ORIGINS")])
            .defaults_to(
                "http://localhost:3000,http://localhost:3001,http://127.0.0.1:3000,http://127.0.0.1:3001,https://tryaisoc.com,https://www.tryaisoc.com",
            ),
    ];
    static SERVICE: __p::Service = __p::Service::new("plugin", "Plugin", &VARIABLES)
        .production(
            &[
                __p::Borrowed("AISOC_ENV"),
                __p::Borrowed("ENVIRONMENT"),
                __p::Borrowed("APP_ENV"),
                __p::Borrowed("ENV"),
            ],
            &[__p::Borrowed("production"), __p::Borrowed("prod")],
        );
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_plugin_log_level = __loader.value(0, "PLUGIN_LOG_LEVEL");
            let __field_cors = __loader.value(1, "AISOC_CORS_ORIGINS");
            ::core::option::Option::Some(Self {
                plugin_log_level: __field_plugin_log_level?,
                cors: __field_cors?,
            })
        }
    }
    __p::configuration! {
        Config { plugin_log_level, cors }
    }
};
