//! Text from files: regular ones, of a bounded size, in UTF-8.

use std::borrow::Cow;
use std::fmt;
use std::fs::{File, metadata};
use std::io::{self, Read};
use std::path::Path;

/// The largest `.env` file, in bytes.
pub const DOTENV_LIMIT: u64 = 4 << 20;
/// The largest file that holds one secret, in bytes.
const SECRET_LIMIT: u64 = 1 << 20;

/// Why the text of a file cannot be read.
#[derive(Debug)]
pub enum Unreadable {
    /// The system refuses to read it.
    Refused(io::Error),
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket: reading one may never end.
    Special,
    /// It has more bytes than this.
    TooLarge(u64),
    /// A line, counted from 1, is not UTF-8.
    NotUtf8(usize),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => f.write_str(&reason(error)),
            Self::Folder => f.write_str("it is a folder"),
            Self::Special => f.write_str("it is not a regular file"),
            Self::TooLarge(limit) => write!(f, "it is larger than {} MiB", limit >> 20),
            Self::NotUtf8(line) => write!(f, "line {line} is not UTF-8"),
        }
    }
}

/// The text of a regular file of at most `limit` bytes, a whole number of MiB. A pipe is never opened, since that can block.
///
/// # Errors
///
/// The text cannot be read.
pub fn read_file(path: &Path, limit: u64) -> Result<String, Unreadable> {
    let metadata = metadata(path).map_err(Unreadable::Refused)?;
    if metadata.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !metadata.is_file() {
        return Err(Unreadable::Special);
    }
    read_stream(File::open(path).map_err(Unreadable::Refused)?, limit)
}

/// The text of a stream of at most `limit` bytes, a whole number of MiB.
///
/// # Errors
///
/// The text cannot be read.
pub fn read_stream(stream: impl Read, limit: u64) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    stream.take(limit + 1).read_to_end(&mut bytes).map_err(Unreadable::Refused)?;
    if bytes.len() as u64 > limit {
        return Err(Unreadable::TooLarge(limit));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        Unreadable::NotUtf8(valid.split(|byte| *byte == b'\n').count())
    })
}

/// The text of a file that the command line names, of at most `limit` bytes; `-` is standard input.
///
/// # Errors
///
/// The file cannot be read: a message that names it.
pub fn read_input(path: &Path, limit: u64) -> Result<String, String> {
    let text = if is_stdin(path) {
        read_stream(io::stdin().lock(), limit)
    } else {
        read_file(path, limit)
    };
    text.map_err(|why| format!("{} cannot be read: {why}", input_name(path)))
}

/// The name of such a file in messages.
pub fn input_name(path: &Path) -> Cow<'_, str> {
    if is_stdin(path) { "standard input".into() } else { path.to_string_lossy() }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The text of a file that holds one secret, or why it cannot be read.
pub(crate) fn read_secret(path: &Path) -> Result<String, String> {
    read_file(path, SECRET_LIMIT).map_err(|why| why.to_string())
}

/// The message of a system error, without its number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split_once(" (os error").map_or(&*text, |(text, _)| text);
    let mut chars = text.chars();
    let first = chars.next().map(char::to_lowercase);
    first.map_or_else(String::new, |first| format!("{first}{}", chars.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a file with this content.
    fn read(name: &str, content: &[u8]) -> Result<String, String> {
        let path = std::env::temp_dir().join(format!("aisoc-env-{}-{name}", std::process::id()));
        std::fs::write(&path, content).expect("the file is written");
        let result = read_file(&path, 1 << 20).map_err(|why| why.to_string());
        std::fs::remove_file(path).expect("the file is removed");
        result
    }

    fn refused(path: impl AsRef<Path>) -> String {
        read_file(path.as_ref(), 1 << 20).expect_err("it is refused").to_string()
    }

    #[test]
    fn whole_text_is_read() {
        assert_eq!(read("text", "title: Café\n".as_bytes()), Ok("title: Café\n".to_owned()));
        assert_eq!(read("limit", &vec![b'x'; 1 << 20]).map(|text| text.len()), Ok(1 << 20));
    }

    #[test]
    fn other_files_are_refused_with_a_reason() {
        assert_eq!(read("latin1", b"a\nb\xe9\n"), Err("line 2 is not UTF-8".to_owned()));
        let large = vec![b'x'; (1 << 20) + 1];
        assert_eq!(read("large", &large), Err("it is larger than 1 MiB".to_owned()));
        assert_eq!(refused(std::env::temp_dir()), "it is a folder");
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_missing_files_are_refused() {
        assert_eq!(refused("/dev/zero"), "it is not a regular file");
        assert_eq!(refused("nowhere"), "no such file or directory");
    }
}
