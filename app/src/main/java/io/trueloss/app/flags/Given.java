package io.trueloss.app.flags;

/// What a setting was given, and where.
///
/// @param text the text, as it would stand after the flag
/// @param origin what kind of place it comes from
/// @param place where exactly, as an error names it; empty on the command line
public record Given(String text, Origin origin, String place) {

    /// Kinds of places, the strongest first.
    public enum Origin {
        /// On the command line.
        FLAG,
        /// By `--set`.
        SET,
        /// By a variable `TRUELOSS_...`.
        ENVIRONMENT,
        /// In the file of `--config`.
        FILE,
        /// Nowhere: the default.
        DEFAULT
    }
}
