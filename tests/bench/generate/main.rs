//! Writes the same configuration for each peer, from the spec: `MODULE_SERVICE.rs`, with `Config` and `load`.

mod field;
mod hand;
mod libraries;
mod peers;
mod typed;

use std::fs;
use std::path::PathBuf;

use aisoc_env_spec::Spec;
use aisoc_env_spec::model::Service;

/// The services: a small one, and the largest.
const SERVICES: [&str; 2] = ["ueba", "api"];

fn main() {
    let spec = aisoc_env_spec::builtin().spec().expect("the built-in spec is valid");
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets it"));
    for name in SERVICES {
        let service = spec.service(name).expect("the spec has it");
        let others = peers::OTHERS.iter().map(|peer| peer.module);
        for module in others.chain([peers::OURS.module]) {
            let text = module_of(module, &spec, service);
            fs::write(folder.join(format!("{module}_{name}.rs")), text).expect("it can be written");
        }
    }
}

fn module_of(module: &str, spec: &Spec, service: &Service) -> String {
    match module {
        "ours" => ours(service),
        "hand_names" => hand::write(spec, service, hand::Names::One),
        "hand_aliases" => hand::write(spec, service, hand::Names::All),
        "hand_files" => hand::write(spec, service, hand::Names::Files),
        "clap_typed" => typed::write(service),
        library => libraries::write(library, service),
    }
}

fn ours(service: &Service) -> String {
    let name = &*service.name.value;
    format!(
        "#[aisoc_env::service({name:?})]\npub struct Config;\n\n\
         pub fn load() -> Config {{\n    Config::from_env_or_exit()\n}}\n"
    )
}
