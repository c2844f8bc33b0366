package io.trueloss.kernel;

/// Where a [SingleEvaluator] writes a block: one entry a row, indexed from 0. Made once, and used for block
/// after block.
///
/// @param value the loss
/// @param gradient the derivative in each scalar score
/// @param curvature the second derivatives, the lower triangle row by row: (0,0), (1,0), (1,1), (2,0), ...
public record SingleDerivatives(float[] value, float[][] gradient, float[][] curvature) {

    /// Room for so many scalar scores and rows.
    public static SingleDerivatives of(int scores, int rows) {
        return new SingleDerivatives(
                new float[rows], new float[scores][rows], new float[scores * (scores + 1) / 2][rows]);
    }
}
