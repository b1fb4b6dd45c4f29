//! Typed indices into a model.

/// A service of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceId(pub(crate) usize);

/// A variable of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VariableId(pub(crate) usize);

/// A variable of a model: its service, and which of the service's variables it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VariableRef {
    /// The service.
    pub service: ServiceId,
    /// The variable.
    pub variable: VariableId,
}

/// An enum of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(pub(crate) usize);

/// An equality class of a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassId(pub(crate) usize);

impl ServiceId {
    /// The position among the services.
    pub const fn index(self) -> usize {
        self.0
    }
}

impl EnumId {
    /// The position among the enums.
    pub const fn index(self) -> usize {
        self.0
    }
}

impl VariableId {
    /// The position among the variables of the service.
    pub const fn index(self) -> usize {
        self.0
    }
}
