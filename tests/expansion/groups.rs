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
| type | whole number of at least 0 |
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
| type | whole number of at least 0 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "VOLTAGE")]
    pub voltage: ::core::primitive::u64,
}
const _: () = {
    use ::aisoc_env::__private as __p;
    impl __p::Section for Water {
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_water_heat = __loader.value(0, "WATER_HEAT");
            let __field_water_source = __loader.value(1, "WATER_SOURCE");
            ::core::option::Option::Some(Self {
                water_heat: __field_water_heat?,
                water_source: __field_water_source?,
            })
        }
    }
    __p::section! {
        Water { water_heat, water_source }
    }
    static VARIABLES: [__p::Variable; 4] = [
        __p::Variable::new("PORT", __p::port(__p::NoLimit, __p::NoLimit))
            .defaults_to("80"),
        __p::Variable::new("WATER_HEAT", __p::integer(__p::NoLimit, __p::NoLimit))
            .defaults_to("93"),
        __p::Variable::new("WATER_SOURCE", __p::host()).defaults_to("tap"),
        __p::Variable::new("VOLTAGE", __p::integer(__p::NoLimit, __p::NoLimit))
            .defaults_to("230"),
    ];
    static SERVICE: __p::Service = __p::Service::new("grinder", "Grinder", &VARIABLES);
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_port = __loader.value(0, "PORT");
            let __field_water = __loader.group(1);
            let __field_voltage = __loader.value(3, "VOLTAGE");
            ::core::option::Option::Some(Self {
                port: __field_port?,
                water: __field_water?,
                voltage: __field_voltage?,
            })
        }
    }
    __p::configuration! {
        Config { port, water, voltage }
    }
};
