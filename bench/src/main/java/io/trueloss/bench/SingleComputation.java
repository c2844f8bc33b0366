package io.trueloss.bench;

import io.trueloss.arithmetic.Sum;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.kernel.SingleDerivatives;
import io.trueloss.kernel.SingleEvaluator;
import io.trueloss.kernel.SingleRows;
import java.util.Arrays;

/// Computes the sum of a loss over all rows and its gradient in every row, in floats, on one thread. The losses
/// are added as doubles.
final class SingleComputation {

    private static final int BLOCK = Evaluator.BLOCK;

    private final int n;
    private final SingleRows rows;
    private final SingleEvaluator evaluator;
    private final SingleDerivatives block;
    private final float[][] gradient;
    private final double[] value = new double[BLOCK];
    private final double[] sums;

    SingleComputation(Problem problem) {
        this.n = problem.n();
        this.rows = narrow(problem.rows());
        this.evaluator = Kernels.singleVectors(problem.loss(), How.bits());
        this.block = SingleDerivatives.of(rows.scores().length, BLOCK);
        this.gradient = new float[rows.scores().length][n];
        this.sums = new double[(n + BLOCK - 1) / BLOCK];
    }

    private static SingleRows narrow(Rows rows) {
        return new SingleRows(
                narrow(rows.y()), narrow(rows.targets()), narrow(rows.scores()), narrow(rows.columns()));
    }

    private static float[][] narrow(double[][] arrays) {
        return Arrays.stream(arrays).map(SingleComputation::narrow).toArray(float[][]::new);
    }

    private static float[] narrow(double[] array) {
        var narrow = new float[array.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) array[i];
        }
        return narrow;
    }

    /// The sum of the losses.
    double run() {
        for (int i = 0; i < sums.length; i++) {
            int from = i * BLOCK;
            int to = Math.min(n, from + BLOCK);
            evaluator.gradient(rows, from, to, block.value(), block.gradient());
            sums[i] = sum(to - from);
            for (int score = 0; score < gradient.length; score++) {
                System.arraycopy(block.gradient()[score], 0, gradient[score], from, to - from);
            }
        }
        return Sum.of(sums);
    }

    private double sum(int rows) {
        float[] losses = block.value();
        for (int i = 0; i < rows; i++) {
            value[i] = losses[i];
        }
        return Sum.block(value, 0, rows);
    }
}
