//! Lists: items trimmed, empty ones dropped.

use super::{Fault, Kind, Separator, Value};

impl<T: Value> Value for Vec<T> {
    fn parse(text: &str, kind: &Kind) -> Result<Self, Fault> {
        let (item, separator) = match kind {
            Kind::List(item, separator) => (*item, *separator),
            other => (other, Separator::Comma),
        };
        let mut items = Self::new();
        for text in separator.items(text) {
            items.push(T::parse(text, item)?);
        }
        Ok(items)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}
