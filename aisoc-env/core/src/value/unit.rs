//! Units of durations and sizes.

/// Defines the units: the word for each, its factor (milliseconds or bytes), the endings of names that state it.
macro_rules! units {
    ($($unit:ident $word:literal $factor:literal [$($suffix:literal)*];)*) => {
        /// The unit of a duration or a size.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Unit {
            $(#[doc = concat!("`", $word, "`")] $unit,)*
        }

        impl Unit {
            /// The units with their names in a spec.
            pub const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$unit)),*];

            /// The name, such as `days`.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$unit => $word,)* }
            }

            /// Milliseconds for a unit of time, bytes for a unit of size.
            pub const fn factor(self) -> u64 {
                match self { $(Self::$unit => $factor,)* }
            }

            /// The endings of a variable's name that state this unit.
            pub const fn suffixes(self) -> &'static [&'static str] {
                match self { $(Self::$unit => &[$($suffix),*],)* }
            }
        }
    };
}

units! {
    Milliseconds "milliseconds" 1 ["_MILLISECONDS" "_MILLIS" "_MS"];
    Seconds "seconds" 1_000 ["_SECONDS" "_SECS" "_SEC"];
    Minutes "minutes" 60_000 ["_MINUTES" "_MINS" "_MIN"];
    Hours "hours" 3_600_000 ["_HOURS"];
    Days "days" 86_400_000 ["_DAYS"];
    Bytes "bytes" 1 ["_BYTES"];
    Kibibytes "kibibytes" 1_024 ["_KIB" "_KB"];
    Mebibytes "mebibytes" 1_048_576 ["_MIB" "_MB"];
}

impl Unit {
    /// Whether it is a unit of time.
    pub const fn is_time(self) -> bool {
        !matches!(self, Self::Bytes | Self::Kibibytes | Self::Mebibytes)
    }

    /// Parses a whole number of this unit; returns milliseconds or bytes.
    pub(super) fn scale(self, text: &str) -> Result<u64, super::ParseError> {
        let count = if text.starts_with('+') { None } else { text.parse::<u64>().ok() };
        count
            .and_then(|count| count.checked_mul(self.factor()))
            .ok_or_else(|| super::ParseError::new(format!("a whole number of {}", self.word())))
    }
}
