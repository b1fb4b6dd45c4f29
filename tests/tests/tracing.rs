//! Warnings as structured events. The only test of its process: `tracing` decides once for all threads whether an event has a
//! subscriber, so that a test that loads without one would disable it.

/// A writer that keeps its input.
#[derive(Clone, Default)]
struct Log(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no thread panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn warnings_are_structured_events() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().without_time().with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, || {
        aisoc_env::ueba::Config::from_vars([("UEBA_PORT", "1")]).expect("it loads");
    });
    let logged =
        String::from_utf8(log.0.lock().expect("no thread panicked").clone()).expect("text");
    assert!(logged.contains("WARN"), "{logged}");
    assert!(logged.contains("an alias of PORT"), "{logged}");
    for field in [
        "service=\"ueba\"",
        "id=\"alias\"",
        "variable=\"PORT\"",
        "name=\"UEBA_PORT\"",
        "source=given in code",
    ] {
        assert!(logged.contains(field), "{field} in {logged}");
    }
}
