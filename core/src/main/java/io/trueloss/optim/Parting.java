package io.trueloss.optim;

/// A direction along which no row loses for ever and some gain, and how the rows lie to it.
///
/// @param direction the direction, of length 1
/// @param rows how many rows there are
/// @param falling rows whose loss falls along it without end; that of the others stays what it is
/// @param parted rows that lie strictly on their side: the planes between their class and each other one move
///     away from them
public record Parting(double[] direction, int rows, int falling, int parted) {

    /// Whether all rows lie strictly on their side: complete separation, where the others are quasi-complete
    /// (Albert and Anderson 1984, Biometrika 71, 1–10).
    public boolean complete() {
        return parted == rows;
    }
}
