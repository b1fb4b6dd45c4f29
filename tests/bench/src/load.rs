//! Loading: each peer in a separate process, with exactly the environment that is measured.

use std::collections::HashMap;
use std::process::Command;
use std::time::Duration;

use aisoc_env_spec::model::Spec;
use cpu_time::ProcessTime;

use crate::environment::{Fill, environment};
use crate::peers::{OTHERS, OURS, Peer, loader};
use crate::table::{median, table, times, whole};

/// The argument that makes this process load a configuration.
pub(crate) const CHILD: &str = "child";
const SERVICES: [&str; 2] = ["ueba", "api"];
const SIZES: [usize; 3] = [40, 200, 2_000];
/// The minimum time that a process loads, so that the clock is accurate enough.
const LONG_ENOUGH: Duration = Duration::from_millis(20);

/// A measurement in one process.
type Case = (&'static str, Fill, usize, &'static str);

/// Loads repeatedly, and prints the nanoseconds of CPU per load.
pub(crate) fn run_child(module: &str, service: &str) {
    let load = loader(module, service);
    load();
    let mut count = 1;
    loop {
        let start = ProcessTime::now();
        (0..count).for_each(|_| load());
        let spent = start.elapsed();
        if spent >= LONG_ENOUGH {
            return println!("{}", spent.as_secs_f64() * 1e9 / f64::from(count));
        }
        count *= 2;
    }
}

/// The tables of this part.
pub(crate) fn measure() -> String {
    let spec = aisoc_env_spec::builtin().spec().expect("the built-in spec is valid");
    let mut found: HashMap<Case, Vec<f64>> = HashMap::new();
    for _ in 0..crate::runs() {
        for service in SERVICES {
            for (fill, size) in cases() {
                let environment =
                    environment(spec.service(service).expect("it is there"), size, fill);
                for peer in peers() {
                    let nanoseconds = run(peer.module, service, &environment);
                    found.entry((service, fill, size, peer.module)).or_default().push(nanoseconds);
                }
            }
        }
    }
    let found = found.into_iter().map(|(case, numbers)| (case, median(numbers))).collect();
    text(&spec, &found)
}

fn peers() -> impl Iterator<Item = &'static Peer> {
    std::iter::once(&OURS).chain(OTHERS)
}

fn cases() -> impl Iterator<Item = (Fill, usize)> {
    [Fill::Most, Fill::Few].into_iter().flat_map(|fill| SIZES.map(|size| (fill, size)))
}

fn run(module: &str, service: &str, environment: &[(String, String)]) -> f64 {
    let own = std::env::current_exe().expect("this program is a file");
    let mut command = Command::new(own);
    command.args([CHILD, module, service]).env_clear().envs(environment.iter().cloned());
    let output = command.output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let failure = || panic!("{module} on {service}: {}", String::from_utf8_lossy(&output.stderr));
    text.trim().parse().unwrap_or_else(|_| failure())
}

fn text(spec: &Spec, found: &HashMap<Case, f64>) -> String {
    let mut text = "## Loading\n\nNanoseconds of CPU to load a configuration from the process environment, \
                    relative to `aisoc-env`. The columns state how many variables the environment has, and whether \
                    nine of ten of the service's own are among them (most) or one of ten (few).\n\n"
        .to_owned();
    for service in SERVICES {
        let count = spec.service(service).map_or(0, |service| service.variables.len());
        let rows: Vec<Vec<String>> = peers().map(|peer| row(service, peer, found)).collect();
        text += &format!("### {count} variables (`{service}`)\n\n");
        text += &table(
            &["", "40, most", "200, most", "2,000, most", "40, few", "200, few", "2,000, few"],
            &rows,
        );
    }
    text + NOTES
}

fn row(service: &'static str, peer: &Peer, found: &HashMap<Case, f64>) -> Vec<String> {
    let cells = cases().map(|(fill, size)| {
        let of = |module| found[&(service, fill, size, module)];
        format!("{} ({})", whole(of(peer.module)), times(of(peer.module) / of(OURS.module)))
    });
    std::iter::once(peer.title.to_owned()).chain(cells).collect()
}

const NOTES: &str = "The rows do not do the same. \"By hand, one name each\", envconfig, confique, envy, clap, config and figment look up \
only the canonical name; envconfig, confique, envy, clap without \"the same types\", config and figment read secrets, lists, enums, \
addresses and origins as plain text and durations as numbers; and envconfig, confique, envy, config and figment stop at the first problem. \
\"By hand, aliases and `NAME_FILE`\" does the same as `aisoc-env`: it looks up every name and the file that may contain a secret, and \
collects all problems.\n\n\
Reasons why others are faster: a look-up is slower in a larger environment, so a peer that looks up fewer names takes less time. Instead, \
envy, config, conf and figment iterate over the whole environment once, which is faster only if it is smaller than the spec. With 2,000 \
variables, look-ups take nearly all of the time of the peers that use them, and none of these is many times faster than another.\n\n";
