package io.trueloss.model;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Sum;
import io.trueloss.arithmetic.TweedieSeries;
import io.trueloss.loss.Family;
import io.trueloss.optim.Stop;
import io.trueloss.report.Estimate;
import io.trueloss.risk.Fitting;
import io.trueloss.risk.Workers;
import io.trueloss.table.Dataset;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The search for the power of Tweedie's distribution: its likelihood, profiled over the weights and the
/// dispersion.
final class PowerSearch {
    /// The powers that are looked at; beyond them the density is all but that of another family.
    static final double LEAST = 1.01;

    static final double MOST = 1.99;

    private static final int GRID = 14;

    private static final double LEVEL = 0.95;

    /// The quantile of chi-squared with one degree of freedom at that level.
    private static final double REACH = 3.841458820694124;

    private static final double FINE = 1e-7;

    /// Amounts that make up a total, beyond which a dispersion is nothing but rounding.
    private static final double AMOUNTS = 1e8;

    private final Problem problem;
    private final Fitting fitting;
    private final Workers workers;
    private boolean cut;

    PowerSearch(Problem problem, Fitting fitting, Workers workers) {
        this.problem = problem;
        this.fitting = fitting;
        this.workers = workers;
    }

    /// Whether the search was stopped before its end.
    boolean cut() {
        return cut;
    }

    /// The likeliest power.
    Power power() {
        double[] grid = IntStream.rangeClosed(0, GRID)
                .mapToDouble(i -> LEAST + i * (MOST - LEAST) / GRID)
                .toArray();
        double[] likelihoods = new double[grid.length];
        Arrays.fill(likelihoods, Double.NEGATIVE_INFINITY);
        int best = GRID / 2;
        for (int i = 0; i < grid.length && !cut; i++) {
            likelihoods[i] = at(grid[i]).likelihood();
            if (likelihoods[i] > likelihoods[best]) best = i;
        }
        double low = grid[Math.max(best - 1, 0)];
        double high = grid[Math.min(best + 1, GRID)];
        double p = cut ? grid[best] : Along.highest(this::likelihood, low, high, FINE);
        return told(Math.min(MOST, Math.max(LEAST, Math.rint(p * 1e6) / 1e6)));
    }

    private Power told(double p) {
        long n = Math.round(Arrays.stream(problem.train().weights().frequency()).sum());
        Point at = at(p);
        double low = cut ? p : end(p, LEAST, at.likelihood());
        double high = cut ? p : end(p, MOST, at.likelihood());
        Estimate estimate = cut
                ? new Estimate.Unknown(p, n, "the search for the power was stopped before its end")
                : new Estimate.Interval(p, low, high, LEVEL, n, Double.NaN);
        return new Power(estimate, at.dispersion(), at.likelihood(), cut ? "" : remark(p));
    }

    private String remark(double p) {
        boolean edge = p - LEAST < 1e-5 || MOST - p < 1e-5;
        boolean zeros = Arrays.stream(problem.train().response().y()).anyMatch(y -> y == 0);
        String where = edge
                ? "the likelihood grows up to the end of the powers looked at, " + LEAST + " to " + MOST
                        + ": take poisson below and gamma above"
                : "";
        String all = zeros ? "" : "no target is 0: powers of 2 and above, which are not looked at, may fit better";
        return where + (where.isEmpty() || all.isEmpty() ? "" : "; ") + all;
    }

    /// How far the powers reach that the ratio of likelihoods does not refuse; to the family's own end where
    /// those looked at do not.
    private double end(double p, double edge, double highest) {
        if (edge == p || 2 * (highest - likelihood(edge)) <= REACH) return Math.rint(edge);
        return Along.root(q -> 2 * (highest - likelihood(q)) - REACH, p, edge, FINE);
    }

    private double likelihood(double p) {
        return at(p).likelihood();
    }

    /// The likelihood at a power.
    private record Point(double dispersion, double likelihood) {}

    private Point at(double p) {
        if (cut) return new Point(Double.NaN, Double.NEGATIVE_INFINITY);
        Fit fit = new Linear().train(TweediePower.at(problem, p), fitting);
        cut = unfinished(fit.fitted().stop());
        Dataset rows = problem.train();
        double mass = Arrays.stream(rows.weight()).sum();
        double loss = fit.fitted().value() * mass;
        double least = over(y -> new Family(Family.Kind.TWEEDIE, p).least(y));
        double start = 2 * (loss - least) / mass;
        double most = Arrays.stream(rows.response().y()).max().orElseThrow();
        if (!(TweedieSeries.largest(most, start, p) < AMOUNTS) || !(start > 0)) {
            throw TweediePower.refused(
                    "the weights fit every row, and leave no spread from which to tell a power",
                    rows.rows() + " rows, " + fit.fitted().w().length + " weights",
                    "bring more rows, or leave columns out: --exclude COLUMN");
        }
        double phi = dispersion(p, loss, start);
        return new Point(phi, over(y -> y == 0 ? 0 : TweedieSeries.of(y, phi, p).log() - Log.log(y)) - loss / phi);
    }

    private static boolean unfinished(Stop stop) {
        return stop instanceof Stop.Cancelled
                || stop instanceof Stop.Diverged
                || stop instanceof Stop.Limit limit && limit.bound() == Stop.Bound.BUDGET;
    }

    /// The likeliest dispersion: the root of the derivative of the likelihood by its logarithm, which falls.
    private double dispersion(double p, double loss, double start) {
        Along.Curve slope = t -> {
            double phi = Exp.exp(t);
            return loss / phi
                    - over(y -> y == 0 ? 0 : TweedieSeries.of(y, phi, p).index()) / (p - 1);
        };
        double from = Log.log(start);
        double step = slope.at(from) > 0 ? 0.5 : -0.5;
        double to = from + step;
        for (int i = 0; i < 60 && slope.at(to) * step > 0; i++) {
            from = to;
            to += step;
        }
        return Exp.exp(Along.root(slope, from, to, 1e-12));
    }

    /// The weighted sum over the rows, the same on any number of threads.
    private double over(Along.Curve each) {
        double[] y = problem.train().response().y();
        double[] c = problem.train().weight();
        int blocks = (y.length + Sum.BLOCK - 1) / Sum.BLOCK;
        double[] parts = new double[blocks];
        workers.each(blocks, block -> {
            int from = block * Sum.BLOCK;
            int to = Math.min(y.length, from + Sum.BLOCK);
            double[] values = new double[to - from];
            double[] weights = Arrays.copyOfRange(c, from, to);
            for (int i = 0; i < values.length; i++) values[i] = weights[i] == 0 ? 0 : each.at(y[from + i]);
            parts[block] = Sum.block(weights, values, 0, values.length);
        });
        Sum total = new Sum();
        for (double part : parts) total.add(part);
        return total.value();
    }
}
