/**
The configuration of the Grinder.

| variable | default | required |
|:--|:--|:--|
| [`NAME`](Self::name) | `Moka` | no |
| [`ENABLED`](Self::enabled) | `true` | no |
| [`CUPS`](Self::cups) | `4` | no |
| [`OFFSET`](Self::offset) | `-1` | no |
| [`RATIO`](Self::ratio) | `0.5` | no |
| [`PORT`](Self::port) | `8080` | no |
| [`PAUSE_MS`](Self::pause) | `250` | no |
| [`HOPPER`](Self::hopper) | `64` | no |
| [`SHOP_URL`](Self::shop_url) | `https://shop.example` | no |
| [`DATA_DIR`](Self::data_dir) | `/var/lib/grinder` | no |
| [`HOST`](Self::host) | `localhost` | no |
| [`PEER`](Self::peer) | `localhost:9092` | no |
| [`NETWORK`](Self::network) | `10.0.0.0/8` | no |
| [`SITE`](Self::site) | `https://shop.example` | no |
| [`CERTIFICATE`](Self::certificate) | — | no |
| [`NETWORKS`](Self::networks) | — | no |
| [`BEANS`](Self::beans) | `arabica`, `robusta` | no |
| [`NOTE`](Self::note) | — | no |

*/
#[derive(::core::clone::Clone)]
pub struct Config {
    /**What it is called.

| variable | `NAME` |
|:--|:--|
| default | `Moka` |
| type | text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NAME")]
    pub name: ::aisoc_env::__private::String,
    /**Whether it runs.

| variable | `ENABLED` |
|:--|:--|
| default | `true` |
| type | `true` or `false` |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "ENABLED")]
    pub enabled: ::core::primitive::bool,
    /**How many cups it fills at once.

| variable | `CUPS` |
|:--|:--|
| default | `4` |
| type | whole number of at least 0 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "CUPS")]
    pub cups: ::core::primitive::u64,
    /**Correction of the scale.

| variable | `OFFSET` |
|:--|:--|
| default | `-1` |
| type | whole number from -10 to 10 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "OFFSET")]
    pub offset: ::core::primitive::i64,
    /**Share of water.

| variable | `RATIO` |
|:--|:--|
| default | `0.5` |
| type | number from 0 to 1 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "RATIO")]
    pub ratio: ::core::primitive::f64,
    /**Where it listens.

| variable | `PORT` |
|:--|:--|
| default | `8080` |
| type | port from 1024 to 65535 |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PORT")]
    pub port: ::core::primitive::u16,
    /**Rest between two cups.

| variable | `PAUSE_MS` |
|:--|:--|
| default | `250` |
| type | duration in milliseconds |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PAUSE_MS")]
    pub pause: ::core::time::Duration,
    /**How much fits in.

| variable | `HOPPER` |
|:--|:--|
| default | `64` |
| type | size in kibibytes |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "HOPPER")]
    pub hopper: ::core::primitive::u64,
    /**Where beans are ordered.

| variable | `SHOP_URL` |
|:--|:--|
| default | `https://shop.example` |
| type | URL (https) |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "SHOP_URL")]
    pub shop_url: ::aisoc_env::__private::Url,
    /**Where it keeps its state.

| variable | `DATA_DIR` |
|:--|:--|
| default | `/var/lib/grinder` |
| type | path |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "DATA_DIR")]
    pub data_dir: ::aisoc_env::__private::PathBuf,
    /**Where it stands.

| variable | `HOST` |
|:--|:--|
| default | `localhost` |
| type | host name or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "HOST")]
    pub host: ::aisoc_env::__private::String,
    /**Whom it talks to.

| variable | `PEER` |
|:--|:--|
| default | `localhost:9092` |
| type | `host:port` |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "PEER")]
    pub peer: ::aisoc_env::__private::Address,
    /**Who may ask it.

| variable | `NETWORK` |
|:--|:--|
| default | `10.0.0.0/8` |
| type | network or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NETWORK")]
    pub network: ::aisoc_env::__private::IpNet,
    /**The shop's page.

| variable | `SITE` |
|:--|:--|
| default | `https://shop.example` |
| type | web origin |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "SITE")]
    pub site: ::aisoc_env::__private::Origin,
    /**What it shows to others.

| variable | `CERTIFICATE` |
|:--|:--|
| default | none |
| type | PEM text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "CERTIFICATE")]
    pub certificate: ::core::option::Option<::aisoc_env::__private::Pem>,
    /**Who else may ask it.

| variable | `NETWORKS` |
|:--|:--|
| default | none |
| type | comma-separated list: network or IP address |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NETWORKS")]
    pub networks: ::aisoc_env::__private::Networks,
    /**What is in the hopper.

| variable | `BEANS` |
|:--|:--|
| default | `arabica`, `robusta` |
| type | comma-separated list: text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "BEANS")]
    pub beans: ::aisoc_env::__private::Vec<::aisoc_env::__private::String>,
    /**What is written on the lid.

| variable | `NOTE` |
|:--|:--|
| default | none |
| type | text |
| required | no |
| since | 1.0.0 |
*/
    #[doc(alias = "NOTE")]
    pub note: ::core::option::Option<::aisoc_env::__private::String>,
}
const _: () = {
    use ::aisoc_env::__private as __p;
    static VARIABLES: [__p::Variable; 18] = [
        __p::Variable::new("NAME", __p::text()).defaults_to("Moka"),
        __p::Variable::new("ENABLED", __p::bool()).defaults_to("true"),
        __p::Variable::new("CUPS", __p::integer(__p::NoLimit, __p::NoLimit))
            .defaults_to("4"),
        __p::Variable::new("OFFSET", __p::integer(__p::Limit(-10), __p::Limit(10)))
            .defaults_to("-1"),
        __p::Variable::new("RATIO", __p::number(__p::Limit(0.0), __p::Limit(1.0)))
            .defaults_to("0.5"),
        __p::Variable::new("PORT", __p::port(__p::Limit(1024), __p::NoLimit))
            .defaults_to("8080"),
        __p::Variable::new("PAUSE_MS", __p::duration(__p::Unit::Milliseconds))
            .defaults_to("250"),
        __p::Variable::new("HOPPER", __p::size(__p::Unit::Kibibytes)).defaults_to("64"),
        __p::Variable::new("SHOP_URL", __p::url(&[__p::Borrowed("https")]))
            .defaults_to("https://shop.example"),
        __p::Variable::new("DATA_DIR", __p::path()).defaults_to("/var/lib/grinder"),
        __p::Variable::new("HOST", __p::host()).defaults_to("localhost"),
        __p::Variable::new("PEER", __p::address()).defaults_to("localhost:9092"),
        __p::Variable::new("NETWORK", __p::cidr()).defaults_to("10.0.0.0/8"),
        __p::Variable::new("SITE", __p::origin()).defaults_to("https://shop.example"),
        __p::Variable::new("CERTIFICATE", __p::pem()),
        __p::Variable::new("NETWORKS", __p::cidr()).separated_by(__p::Separator::Comma),
        __p::Variable::new("BEANS", __p::text())
            .separated_by(__p::Separator::Comma)
            .defaults_to("arabica,robusta"),
        __p::Variable::new("NOTE", __p::text()),
    ];
    static SERVICE: __p::Service = __p::Service::new("grinder", "Grinder", &VARIABLES);
    impl __p::Configuration for Config {
        const SERVICE: &'static __p::Service = &SERVICE;
        #[inline]
        fn load_fields(__loader: &mut __p::Loader<'_>) -> ::core::option::Option<Self> {
            let __field_name = __loader.value(0, "NAME");
            let __field_enabled = __loader.value(1, "ENABLED");
            let __field_cups = __loader.value(2, "CUPS");
            let __field_offset = __loader.value(3, "OFFSET");
            let __field_ratio = __loader.value(4, "RATIO");
            let __field_port = __loader.value(5, "PORT");
            let __field_pause = __loader.value(6, "PAUSE_MS");
            let __field_hopper = __loader.value(7, "HOPPER");
            let __field_shop_url = __loader.value(8, "SHOP_URL");
            let __field_data_dir = __loader.value(9, "DATA_DIR");
            let __field_host = __loader.value(10, "HOST");
            let __field_peer = __loader.value(11, "PEER");
            let __field_network = __loader.value(12, "NETWORK");
            let __field_site = __loader.value(13, "SITE");
            let __field_certificate = __loader.value(14, "CERTIFICATE");
            let __field_networks = __loader.value(15, "NETWORKS");
            let __field_beans = __loader.value(16, "BEANS");
            let __field_note = __loader.value(17, "NOTE");
            ::core::option::Option::Some(Self {
                name: __field_name?,
                enabled: __field_enabled?,
                cups: __field_cups?,
                offset: __field_offset?,
                ratio: __field_ratio?,
                port: __field_port?,
                pause: __field_pause?,
                hopper: __field_hopper?,
                shop_url: __field_shop_url?,
                data_dir: __field_data_dir?,
                host: __field_host?,
                peer: __field_peer?,
                network: __field_network?,
                site: __field_site?,
                certificate: __field_certificate?,
                networks: __field_networks?,
                beans: __field_beans?,
                note: __field_note?,
            })
        }
    }
    __p::configuration! {
        Config { name, enabled, cups, offset, ratio, port, pause, hopper, shop_url,
        data_dir, host, peer, network, site, certificate, networks, beans, note }
    }
};
