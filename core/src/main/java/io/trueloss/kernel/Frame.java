package io.trueloss.kernel;

/// The memory that passes work on. Every array that is read or written has a cell; which cells a call of a
/// pass means is in `slots`.
final class Frame {

    /// How many numbers the checks of a pass leave behind.
    static final int CHECKS = 16;

    final double[][] cells;
    /// The same of work on floats.
    final float[][] singles;
    /// For each cell where its first row stands in its array.
    final int[] at;
    /// For each array of the pass its cell.
    int[] slots = {};
    /// The entry of a vector that is worked on.
    double entry;
    /// Zeros, but NaN once a row was met that the pass does not settle.
    final double[] checks = new double[CHECKS];
    final float[] singleChecks = new float[CHECKS];

    Frame(int cells) {
        this.cells = new double[cells][];
        this.singles = new float[cells][];
        this.at = new int[cells];
    }
}
