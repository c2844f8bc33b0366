package io.trueloss.formula;

/// How far a score sees.
public enum Reach {
    /// It sees the columns of the row: `f`, a mean, a log scale.
    ROW,
    /// It is learned but sees no column, and is one for all rows: thresholds, a dispersion. Written with `!`.
    CONSTANT
}
