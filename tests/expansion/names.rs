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
| type | whole number of at least 0 |
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
    use ::aisoc_env::__private as __p;
    static VARIABLES: [__p::Variable; 4] = [
        __p::Variable::new("GRINDER_TYPE", __p::text())
            .aliased(&[__p::Borrowed("OLD_TYPE"), __p::Borrowed("MILL_GRINDER_TYPE")])
            .defaults_to("burr"),
        __p::Variable::new("GRINDER_GEN", __p::integer(__p::NoLimit, __p::NoLimit))
            .aliased(&[__p::Borrowed("MILL_GRINDER_GEN")])
            .defaults_to("2"),
        __p::Variable::new(
                "GRINDER_STOP_AFTER_SECONDS",
                __p::duration(__p::Unit::Seconds),
            )
            .aliased(&[__p::Borrowed("MILL_GRINDER_STOP_AFTER_SECONDS")])
            .defaults_to("30"),
        __p::Variable::new("GRINDER_HOME", __p::path())
            .aliased(&[__p::Borrowed("MILL_GRINDER_HOME")])
            .defaults_to("/srv"),
    ];
    static SERVICE: __p::Service = __p::Service::new("grinder", "Grinder", &VARIABLES)
        .prefixes(&[__p::Borrowed("GRINDER_"), __p::Borrowed("MILL_")], &[]);
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_type = __loader.value(0, "GRINDER_TYPE");
            let __field_gen = __loader.value(1, "GRINDER_GEN");
            let __field_stop_after = __loader.value(2, "GRINDER_STOP_AFTER_SECONDS");
            let __field_root = __loader.value(3, "GRINDER_HOME");
            ::core::option::Option::Some(Self {
                r#type: __field_type?,
                r#gen: __field_gen?,
                stop_after: __field_stop_after?,
                root: __field_root?,
            })
        }
    }
    __p::configuration! {
        Config { r#type, r#gen, stop_after, root }
    }
};
