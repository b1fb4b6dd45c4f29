//! Fresh secrets, from the random source of the operating system.

use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use p256::SecretKey;
use p256::elliptic_curve::sec1::ToSec1Point;

use crate::exit::UsageError;
use aisoc_env_core::fs::reason;

/// The length of a P-256 private key in bytes.
const PRIVATE_KEY_LEN: usize = 32;

/// Random bytes in hexadecimal.
pub(super) fn hex(bytes: usize) -> Result<String, UsageError> {
    let mut buffer = vec![0; bytes];
    fill(&mut buffer)?;
    Ok(HEXLOWER.encode(&buffer))
}

/// A VAPID key pair, public then private, in the encoding of Web Push: base64url without padding.
pub(super) fn vapid_pair() -> Result<(String, String), UsageError> {
    let mut bytes = [0; PRIVATE_KEY_LEN];
    // Only one in 2^32 numbers of 32 bytes is not a private key.
    loop {
        fill(&mut bytes)?;
        if let Ok(key) = SecretKey::from_slice(&bytes) {
            return Ok((public(&key), BASE64URL_NOPAD.encode(&bytes)));
        }
    }
}

/// The public key of a private key; `None` if that is invalid.
pub(super) fn vapid_public(private: &str) -> Option<String> {
    let bytes = BASE64URL_NOPAD.decode(private.trim().trim_end_matches('=').as_bytes()).ok()?;
    let bytes: [u8; PRIVATE_KEY_LEN] = bytes.try_into().ok()?;
    SecretKey::from_slice(&bytes).ok().map(|key| public(&key))
}

/// The public key as an uncompressed point.
fn public(key: &SecretKey) -> String {
    BASE64URL_NOPAD.encode(key.public_key().to_sec1_point(false).as_bytes())
}

fn fill(buffer: &mut [u8]) -> Result<(), UsageError> {
    getrandom::fill(buffer).map_err(|error| {
        UsageError(format!(
            "the operating system provides no random bytes: {}",
            reason(&error.into())
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8292 has no private key; RFC 8291, appendix A, has a pair on the same curve.
    #[test]
    fn public_key_matches_the_rfc() {
        assert_eq!(
            vapid_public("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw").as_deref(),
            Some(
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"
            )
        );
        assert_eq!(vapid_public("not a key"), None);
        assert_eq!(vapid_public(&BASE64URL_NOPAD.encode(&[0; PRIVATE_KEY_LEN])), None);
    }

    #[test]
    fn fresh_values_have_the_right_length_and_differ() {
        let (public, private) = vapid_pair().unwrap();
        assert_eq!(vapid_public(&private), Some(public.clone()));
        assert_eq!(BASE64URL_NOPAD.decode(public.as_bytes()).unwrap().len(), 65);
        assert_eq!(hex(32).unwrap().len(), 64);
        assert_ne!(hex(32).unwrap(), hex(32).unwrap());
    }
}
