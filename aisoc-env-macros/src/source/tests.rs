//! Messages about files that cannot be read.

use super::*;

#[test]
fn missing_file_message_names_the_folder_of_the_path() {
    let (why, help) = unreadable(&Unreadable::Refused(ErrorKind::NotFound.into()));
    assert_eq!(why, "there is no such file");
    assert!(help.contains("`Cargo.toml`"), "{help}");
}

#[test]
fn forbidden_file_message_is_the_same_on_every_machine() {
    let (why, help) = unreadable(&Unreadable::Refused(ErrorKind::PermissionDenied.into()));
    assert_eq!(
        (why.as_str(), help),
        ("permission denied", "make it readable for the user who runs the build")
    );
}
