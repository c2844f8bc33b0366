package io.trueloss.formula;

/// Why a row has no finite loss.
///
/// @param kind what went wrong
/// @param node the part of the formula in which it went wrong, as text
/// @param point the values that went in, such as `y = 0, f = -3`
public record Trouble(Kind kind, String node, String point) {

    /// What went wrong.
    public enum Kind {
        /// An argument outside a function's domain, such as the log of a negative number.
        DOMAIN,
        /// An indeterminate form, such as infinity minus infinity.
        INDETERMINATE,
        /// An index that its vector does not have.
        INDEX,
        /// A value beyond the largest double.
        OVERFLOW,
        /// A missing value went in.
        MISSING
    }
}
