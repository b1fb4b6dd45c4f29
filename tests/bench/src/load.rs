//! Loading: each peer in a process of its own, with exactly the environment in question.

use std::collections::HashMap;
use std::process::Command;
use std::time::Duration;

use aisoc_env_spec::model::Spec;
use cpu_time::ProcessTime;

use crate::environment::{Fill, environment};
use crate::peers::{OTHERS, OURS, Peer, loader};
use crate::table::{median, table, times, whole};

/// The argument that makes this process one of those that load.
pub(crate) const CHILD: &str = "child";
const SERVICES: [&str; 2] = ["ueba", "api"];
const SIZES: [usize; 3] = [40, 200, 2_000];
/// For so long a process loads at least, so that the clock is good enough.
const LONG_ENOUGH: Duration = Duration::from_millis(20);

/// What is measured in one process.
type Case = (&'static str, Fill, usize, &'static str);

/// Loads over and over, and prints the nanoseconds of CPU that once takes.
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
    let mut text = "## Loading\n\nNanoseconds of CPU to load a configuration from the process environment, and how many times \
                    as long as `aisoc-env` takes. The columns say how many variables the environment has, and whether \
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

const NOTES: &str = "What the rows do differs, in their favour: \"by hand, one name each\", envconfig, confique, envy, clap, config and \
figment ask for the canonical name alone, envconfig, confique, envy, clap without \"the same types\", config and figment read secrets, lists, \
closed sets, addresses and origins as plain text and durations as numbers, and envconfig, confique, envy, config and figment stop at the \
first problem. What does the same as `aisoc-env` is \"by hand, aliases and `NAME_FILE`\": it asks for every name, for the file that may hold \
a secret, and keeps every problem.\n\n\
Where another is faster: a look-up costs more the larger the environment is, so whoever asks for fewer names is done sooner. envy, \
config, conf and figment take one pass over the whole environment instead, which pays only where it is smaller than the spec. With 2,000 \
variables the look-ups are nearly all of the time of whoever makes them, and none of these is many times faster than another.\n\n";
