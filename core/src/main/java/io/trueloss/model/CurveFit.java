package io.trueloss.model;

import io.trueloss.loss.Link;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.report.Estimate;
import io.trueloss.risk.CurveObjective;
import io.trueloss.stat.Covariance;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// A model that is itself a formula, fitted: its parameters and how sure they are.
///
/// @param descent how the fit went
/// @param covariance how the parameters would vary over other rows, or why that is not known
/// @param spread the standard deviation of what the predicted means leave over, with n less the number of
///     parameters as divisor; NaN where there are no more rows than parameters
public record CurveFit(Descent descent, Covariance covariance, double spread) {

    private static final double SINGULAR = 1e-14;
    private static final double[] BEYOND = {1e-3, 0.01, 0.1, 1, 10, 100, 1000};

    /// What the spread of the parameters rests on.
    public enum Errors {
        /// Errors of one spread in every row, as least squares supposes: `s² (JᵀJ)⁻¹`.
        EQUAL,
        /// Whatever the errors are: `H⁻¹ B H⁻¹` with B the spread of the rows' gradients (Huber 1967; White
        /// 1982).
        ANY
    }

    /// Fits.
    ///
    /// @param objective the mean loss of the model
    /// @param start where the parameters start
    /// @param errors what their spread rests on; [Errors#EQUAL] only under half the squared error
    /// @param link how what the model says becomes a predicted mean
    /// @param minimizer how to fit
    public static CurveFit of(CurveObjective objective, double[] start, Errors errors, Link link, Minimizer minimizer) {
        var descent = judged(minimizer.run(objective, Penalty.none(start.length), start), objective, start);
        long n = rows(objective);
        int p = start.length;
        double[] means = link.inverse(new double[][] {objective.fitted(descent.w())})[0];
        double spread = n > p ? Math.sqrt(squares(objective, means) / (n - p)) : Double.NaN;
        return new CurveFit(descent, covariance(objective, descent, errors), spread);
    }

    /// A slope of nearly 0 is no minimum where the objective falls on and on the way the parameters went, to
    /// less than half of what is left: they run off, as they do where a score parts two levels.
    private static Descent judged(Descent descent, CurveObjective objective, double[] start) {
        if (!(descent.stop() instanceof Stop.Converged converged)) return descent;
        double[] w = descent.w();
        double best = objective.evaluate(w, new double[w.length]);
        double last = best;
        for (double share : BEYOND) {
            double[] there = w.clone();
            for (int j = 0; j < w.length; j++) there[j] += share * (w[j] - start[j]);
            double value = objective.evaluate(there, new double[w.length]);
            if (!(value <= last)) return descent;
            last = value;
        }
        if (!(best - last > Math.abs(best) / 2)) return descent;
        return descent.ended(new Stop.Stalled(
                converged.certificate(),
                "the objective falls on and on the way the parameters went, so they may have no finite best values"));
    }

    /// How many rows there are, those that stand for several counted so often.
    private static long rows(CurveObjective objective) {
        return Math.round(Arrays.stream(objective.weights().frequency()).sum());
    }

    /// The same, ended so.
    public CurveFit ended(Stop stop) {
        return new CurveFit(descent.ended(stop), covariance, spread);
    }

    /// A parameter with its interval.
    public Estimate parameter(int index, double level) {
        double[] unit = new double[descent.w().length];
        unit[index] = 1;
        return covariance.estimate(unit, descent.w(), level);
    }

    private static double squares(CurveObjective objective, double[] means) {
        double sum = 0;
        double[] y = objective.targets();
        double[] c = objective.weights().weight();
        for (int i = 0; i < y.length; i++) {
            sum = Math.fma(c[i] * (y[i] - means[i]), y[i] - means[i], sum);
        }
        return sum;
    }

    private static Covariance covariance(CurveObjective objective, Descent descent, Errors errors) {
        int p = descent.w().length;
        long n = rows(objective);
        if (!(descent.stop() instanceof Stop.Converged)) {
            return Covariance.none(n, "the fit did not converge");
        }
        if (n <= p) {
            return Covariance.none(n, "there are no more rows than parameters");
        }
        double[][] x = new double[p][objective.rows()];
        double[] r = new double[objective.rows()];
        double value = objective.root(descent.w(), new double[p], x, r);
        boolean equal = errors == Errors.EQUAL;
        var curvature = equal ? products(x, (a, b, i) -> a * b) : hessian(objective, descent.w());
        var inverse = inverse(curvature);
        if (inverse.numRows == 0) {
            return Covariance.none(n, "parameters depend on each other: they are not determined");
        }
        if (equal) {
            CommonOps_DDRM.scale(2 * value / (n - p), inverse);
            return Covariance.of(inverse, n);
        }
        // A row that stands for several pulls once for each of them, with its share of its weight.
        double[] count = objective.weights().frequency();
        var spread = products(x, (a, b, i) -> count[i] > 0 ? a * r[i] * b * r[i] / count[i] : 0);
        var half = new DMatrixRMaj(p, p);
        var whole = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(inverse, spread, half);
        CommonOps_DDRM.mult((double) n / (n - p), half, inverse, whole);
        return Covariance.of(whole, n);
    }

    /// What two columns add to a matrix in a row.
    @FunctionalInterface
    private interface Part {
        double of(double a, double b, int row);
    }

    private static DMatrixRMaj products(double[][] x, Part part) {
        int p = x.length;
        var matrix = new DMatrixRMaj(p, p);
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                double sum = 0;
                for (int i = 0; i < x[j].length; i++) {
                    sum += part.of(x[j][i], x[k][i], i);
                }
                matrix.set(j, k, sum);
            }
        }
        return matrix;
    }

    private static DMatrixRMaj hessian(CurveObjective objective, double[] w) {
        int p = w.length;
        double[] h = new double[p * p];
        objective.evaluate(w, new double[p], h);
        var matrix = new DMatrixRMaj(p, p);
        for (int j = 0; j < p; j++) {
            for (int k = 0; k <= j; k++) {
                matrix.set(j, k, h[j * p + k]);
                matrix.set(k, j, h[j * p + k]);
            }
        }
        return matrix;
    }

    /// The inverse, found with the diagonal scaled to 1 so that units do not matter; of size 0 if there is
    /// none.
    private static DMatrixRMaj inverse(DMatrixRMaj matrix) {
        int p = matrix.numRows;
        double[] scale = new double[p];
        for (int j = 0; j < p; j++) {
            scale[j] = matrix.get(j, j) > 0 ? 1 / Math.sqrt(matrix.get(j, j)) : 1;
        }
        var scaled = scaled(matrix, scale);
        var solver = LinearSolverFactory_DDRM.symmPosDef(p);
        if (!solver.setA(scaled) || solver.quality() < SINGULAR) {
            return new DMatrixRMaj(0, 0);
        }
        var inverse = new DMatrixRMaj(p, p);
        solver.invert(inverse);
        return scaled(inverse, scale);
    }

    private static DMatrixRMaj scaled(DMatrixRMaj matrix, double[] scale) {
        var scaled = matrix.copy();
        for (int j = 0; j < scale.length; j++) {
            for (int k = 0; k < scale.length; k++) {
                scaled.set(j, k, scale[j] * matrix.get(j, k) * scale[k]);
            }
        }
        return scaled;
    }
}
