package io.trueloss.problem;

import io.trueloss.optim.Curved;
import io.trueloss.optim.GaussNewton;
import java.util.Arrays;

/// The sum of the squares of a problem, with its derivatives.
final class SumOfSquares implements Curved, GaussNewton {
    private static final double ROOT = Math.sqrt(2);
    private static final double[] NONE = {};

    private final int size;
    private final Squares problem;

    SumOfSquares(int size, Squares problem) {
        this.size = size;
        this.problem = problem;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int rows() {
        return problem.residuals(Jet.variables(problem.start(), 1)).length;
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        return sum(problem.residuals(Jet.variables(w, 1)), g, NONE);
    }

    @Override
    public double evaluate(double[] w, double[] g, double[] h) {
        return sum(problem.residuals(Jet.variables(w, 2)), g, h);
    }

    @Override
    public double root(double[] w, double[] g, double[][] x, double[] r) {
        Jet[] residuals = problem.residuals(Jet.variables(w, 1));
        for (int i = 0; i < residuals.length; i++) {
            r[i] = -ROOT * residuals[i].value();
            for (int j = 0; j < size; j++) {
                x[j][i] = ROOT * residuals[i].g()[j];
            }
        }
        return sum(residuals, g, NONE);
    }

    private static double sum(Jet[] residuals, double[] g, double[] h) {
        Arrays.fill(g, 0);
        Arrays.fill(h, 0);
        double value = 0;
        for (Jet residual : residuals) {
            Jet square = residual.square();
            value += square.value();
            for (int j = 0; j < g.length; j++) {
                g[j] += square.g()[j];
            }
            for (int j = 0; j < h.length; j++) {
                h[j] += square.h()[j];
            }
        }
        return value;
    }
}
