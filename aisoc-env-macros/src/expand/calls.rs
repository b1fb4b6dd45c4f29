//! The calls that load a configuration.

use proc_macro2::TokenStream;
use quote::quote;

use super::Expander;

impl Expander<'_> {
    /// The inherent functions of a service's struct.
    pub(super) fn calls(&self, name: &TokenStream) -> TokenStream {
        let p = self.private();
        quote! {
            impl #name {
                /// Loads the configuration from the process environment.
                ///
                /// # Errors
                ///
                /// Every variable that is missing or wrong, in one error.
                #[inline]
                pub fn from_env() -> ::core::result::Result<Self, #p::Error> {
                    #p::from_env()
                }

                /// Loads the configuration from the process environment; prints every problem to standard error and exits
                /// with 78 (`EX_CONFIG`) when there are any.
                #[must_use]
                #[inline]
                pub fn from_env_or_exit() -> Self {
                    #p::from_env_or_exit()
                }

                /// Loads the configuration from these pairs, and nothing of the process.
                ///
                /// # Errors
                ///
                /// Every variable that is missing or wrong, in one error.
                #[inline]
                pub fn from_vars<K, V>(
                    pairs: impl ::core::iter::IntoIterator<Item = (K, V)>,
                ) -> ::core::result::Result<Self, #p::Error>
                where
                    K: ::core::convert::Into<#p::String>,
                    V: ::core::convert::Into<#p::OsString>,
                {
                    #p::from_vars(pairs)
                }

                /// Loads the configuration from these sources, and reports where each value came from.
                ///
                /// # Errors
                ///
                /// Every variable that is missing or wrong, in one error.
                #[inline]
                pub fn load(
                    sources: &#p::Sources,
                ) -> ::core::result::Result<#p::Loaded<Self>, #p::Error> {
                    #p::from_sources(sources)
                }
            }
        }
    }
}
