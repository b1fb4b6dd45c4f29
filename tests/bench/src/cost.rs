//! The cost of a command: seconds of CPU and bytes of memory, including all processes that it starts.

use std::path::Path;
use std::process::{Command, Stdio};

use wait4::Wait4;

/// The cost of a command.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    pub(crate) mebibytes: f64,
}

/// Runs a command that has to succeed.
pub(crate) fn cost(command: &mut Command) -> Cost {
    let mut child = command.stdout(Stdio::null()).spawn().expect("it starts");
    let used = child.wait4().expect("it ends");
    assert!(used.status.success(), "{command:?} failed");
    let seconds = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "memory is far below 2^52 bytes")]
    let mebibytes = used.rusage.maxrss as f64 / f64::from(1 << 20);
    Cost { seconds, mebibytes }
}

/// `cargo` in a folder, with a separate target folder.
pub(crate) fn cargo(folder: &Path, target: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(folder).args(arguments).arg("--quiet").env("CARGO_TARGET_DIR", target);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_of_cargo(name)) {
        command.env_remove(name);
    }
    command
}

/// Variables that cargo sets for the programs that it runs, and that a separate build must not see.
fn is_of_cargo(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    [
        "CARGO_PKG_",
        "CARGO_MANIFEST_",
        "CARGO_ENCODED_",
        "RUSTFLAGS",
        "CARGO_INCREMENTAL",
        "CARGO_BUILD_",
    ]
    .iter()
    .any(|prefix| name.starts_with(prefix))
}
