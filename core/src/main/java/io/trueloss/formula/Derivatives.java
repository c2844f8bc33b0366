package io.trueloss.formula;

/// Where an [Evaluator] writes a block: one entry a row, indexed from 0. Made once, and used for block after
/// block.
///
/// @param value the loss
/// @param gradient the derivative in each scalar score
/// @param curvature the second derivatives, the lower triangle row by row: (0,0), (1,0), (1,1), (2,0), ...
public record Derivatives(double[] value, double[][] gradient, double[][] curvature) {

    /// Room for so many scalar scores and rows.
    public static Derivatives of(int scores, int rows) {
        return new Derivatives(new double[rows], new double[scores][rows], new double[scores * (scores + 1) / 2][rows]);
    }
}
