package io.trueloss.risk;

import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.loss.Family;
import io.trueloss.loss.Link;
import io.trueloss.optim.Penalty;
import io.trueloss.stat.Covariance;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// What a likelihood says of the weights that it was fitted with: their covariance is the inverse of the
/// information of all rows, times the dispersion. Narrower than [Sandwich], and right only where the
/// distribution is the true one.
///
/// The information is the expected one for a family of one mean, else the observed one. A row's weight says how
/// often it was seen.
///
/// Source: Fisher (1925), Proc. Camb. Philos. Soc. 22, 700–725; McCullagh and Nelder (1989), Generalized Linear
/// Models, 2nd ed., sections 2.5 and 4.5 (dispersion by Pearson's statistic).
///
/// @param layout the coordinates of each score
/// @param data the rows
/// @param cost what a row costs
/// @param family the distribution
/// @param link how scores become means
public record Information(Layout layout, Dataset data, Cost cost, Family family, Link link) {

    /// The covariance of the weights.
    ///
    /// @param rank how many weights the rows determine
    /// @param aliased weights that others determine
    public Covariance covariance(double[] w, int rank, int... aliased) {
        long n = Math.round(Arrays.stream(data.weights().frequency()).sum());
        if (n <= rank) return Covariance.none(n, "there are no more rows than weights");
        int p = w.length;
        double[] h = new double[p * p];
        double[] held = new double[p * p];
        try (Workers one = new Workers(1)) {
            LinearObjective mean = new LinearObjective(layout, expected(w), cost, one);
            mean.evaluate(w, new double[p], h);
            mean.pinned(Penalty.none(p)).evaluate(w, new double[p], held);
        }
        Optional<DMatrixRMaj> inverse = Sandwich.inverse(Aliases.without(held, p, aliased), p);
        if (inverse.isEmpty()) {
            return Covariance.none(n, "columns depend on each other: the weights are not determined");
        }
        DMatrixRMaj whole = cost.shift() == Shift.AMONG_SCORES
                ? without(inverse.get(), Aliases.without(h, p, aliased))
                : inverse.get();
        CommonOps_DDRM.scale(dispersion(w, rank) / Arrays.stream(data.weight()).sum(), whole);
        return Covariance.of(whole, n).without(aliased);
    }

    /// The inverse of an information that was held where scores may move together, without what holds it.
    private static DMatrixRMaj without(DMatrixRMaj inverse, double[] h) {
        int p = inverse.numRows;
        DMatrixRMaj half = new DMatrixRMaj(p, p);
        DMatrixRMaj whole = new DMatrixRMaj(p, p);
        CommonOps_DDRM.mult(inverse, Sandwich.full(h, p), half);
        CommonOps_DDRM.mult(half, inverse, whole);
        return whole;
    }

    /// The factor of the variance: Pearson's statistic over the rows that no weight explains, or 1 where the
    /// family has none.
    public double dispersion(double[] w, int rank) {
        if (!family.dispersed()) return 1;
        double[][] scores = scores(w);
        double[] slope = each(data, scores).gradient()[0];
        double[] curve = each(expected(w), scores).curvature()[0];
        double pearson = 0;
        for (int i = 0; i < slope.length; i++) {
            double c = data.weight()[i];
            if (c > 0) pearson += c * slope[i] * slope[i] / curve[i];
        }
        return pearson / (Arrays.stream(data.weights().frequency()).sum() - rank);
    }

    /// The rows with each target where the model expects it.
    private Dataset expected(double[] w) {
        if (!family.ofMeans()) return data;
        double[] means = link.inverse(scores(w))[0];
        Response own = data.response();
        Response response = new Response(own.task(), own.name(), means, own.levels());
        return new Dataset(data.rows(), data.features(), response, data.weights(), data.columns());
    }

    private double[][] scores(double[] w) {
        Places places = Places.of(cost.loss(), layout);
        double[][] scores = new double[places.scores()][data.rows()];
        Scores.of(layout, places, data).writeAll(w, scores);
        return scores;
    }

    private Derivatives each(Dataset rows, double[][] scores) {
        Evaluator evaluator = Kernels.of(cost.loss());
        Rows all = Sample.of(rows, cost.loss()).at(scores);
        Derivatives block = Derivatives.of(1, Stretch.BLOCK);
        Derivatives each = Derivatives.of(1, rows.rows());
        for (int from = 0; from < rows.rows(); from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, rows.rows());
            evaluator.curvature(all, from, to, block);
            System.arraycopy(block.gradient()[0], 0, each.gradient()[0], from, to - from);
            System.arraycopy(block.curvature()[0], 0, each.curvature()[0], from, to - from);
        }
        return each;
    }
}
