package io.trueloss.formula;

/// Where an [Evaluator] writes the bounds of the derivatives of a block: for each scalar score one entry a row,
/// indexed from 0. Made once, and used for block after block.
///
/// @param low the smallest derivative
/// @param high the largest derivative
public record Ends(double[][] low, double[][] high) {

    /// Room for so many scalar scores and rows.
    public static Ends of(int scores, int rows) {
        return new Ends(new double[scores][rows], new double[scores][rows]);
    }
}
