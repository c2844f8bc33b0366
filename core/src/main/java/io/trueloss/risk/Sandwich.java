package io.trueloss.risk;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.stat.Covariance;
import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// How much fitted weights would vary over other rows of the same kind: `H^-1 J H^-1`, with H the curvature of
/// the mean loss and J the spread of the rows' gradients. It holds whether or not the loss is the true
/// likelihood.
///
/// Source: Huber (1967), Proc. 5th Berkeley Symp. 1, 221–233; White (1982), Econometrica 50(1), 1–25; with the
/// factor n/(n-p) of Hinkley (1977), Technometrics 19(3), 285–292.
final class Sandwich {
    private final LinearObjective objective;
    private final Sample sample;
    private final double[] frequency;

    private Sandwich(LinearObjective objective, double[] frequency) {
        this.objective = objective;
        this.sample = objective.sample();
        this.frequency = frequency;
    }

    /// The covariance of the weights at the minimum of a mean loss without a penalty.
    ///
    /// @param aliased weights that others determine
    static Covariance of(LinearObjective objective, double[] frequency, double[] w, int[] aliased) {
        return new Sandwich(objective, frequency).at(w, aliased);
    }

    private Covariance at(double[] w, int[] aliased) {
        int p = objective.size();
        long n = Math.round(Arrays.stream(frequency).sum());
        if (n <= p - aliased.length) return Covariance.none(n, "there are no more rows than weights");
        double[] h = new double[p * p];
        objective.evaluate(w, new double[p], h);
        Optional<DMatrixRMaj> found = inverse(Aliases.without(h, p, aliased), p);
        if (found.isEmpty()) return Covariance.none(n, "columns depend on each other: the weights are not determined");
        DMatrixRMaj inverse = found.get();
        DMatrixRMaj half = new DMatrixRMaj(p, p);
        DMatrixRMaj whole = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(inverse, full(Aliases.without(spread(w), p, aliased), p), half);
        CommonOps_DDRM.mult((double) n / (n - p + aliased.length), half, inverse, whole);
        return Covariance.of(whole, n).without(aliased);
    }

    /// The inverse of a symmetric matrix of which the lower triangle is given; empty if there is none.
    static Optional<DMatrixRMaj> inverse(double[] lower, int p) {
        return LogDeterminant.of(full(lower, p)).inverse();
    }

    static DMatrixRMaj full(double[] lower, int p) {
        DMatrixRMaj matrix = new DMatrixRMaj(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.set(i, j, lower[i * p + j]);
                matrix.set(j, i, lower[i * p + j]);
            }
        }
        return matrix;
    }

    /// The sum of the outer products of the rows' shares of the gradient, its lower triangle.
    private double[] spread(double[] w) {
        double[][] scores = new double[objective.places().scores()][sample.rows()];
        objective.seen().writeAll(w, scores);
        Evaluator evaluator = Kernels.of(objective.cost().loss());
        double[][] slopes = new double[scores.length][Stretch.BLOCK];
        double[] value = new double[Stretch.BLOCK];
        Rows rows = sample.at(scores);
        Products products = new Products(objective.design(), objective.places());
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            Stretch block = new Stretch(from, Math.min(from + Stretch.BLOCK, sample.rows()));
            evaluator.gradient(rows, block.from(), block.to(), value, slopes);
            double[] share = share(block);
            products.add((a, b) -> times(share, slopes[a], slopes[b]), block);
        }
        Products.mirror(products.values(), objective.places());
        return products.values();
    }

    private static double[] times(double[] share, double[] a, double[] b) {
        double[] product = new double[share.length];
        for (int i = 0; i < share.length; i++) product[i] = share[i] * a[i] * b[i];
        return product;
    }

    /// What the square of each row's gradient counts: its share of the weights, squared, for each row it stands
    /// for.
    private double[] share(Stretch block) {
        double total = Arrays.stream(sample.weight()).sum();
        double[] share = new double[block.size()];
        for (int i = 0; i < share.length; i++) {
            double rows = frequency[block.from() + i];
            double each = rows == 0 ? 0 : sample.weight()[block.from() + i] / rows / total;
            share[i] = rows * each * each;
        }
        return share;
    }
}
