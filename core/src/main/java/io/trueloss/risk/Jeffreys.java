package io.trueloss.risk;

import io.trueloss.error.UserError;
import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Swap;
import io.trueloss.kernel.Kernels;
import io.trueloss.loss.Link;
import io.trueloss.optim.Curved;
import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/// The mean loss of a likelihood of one score, less half the logarithm of the determinant of its information
/// over the sum of the weights: the likelihood under Jeffreys' prior, which is highest at finite weights
/// wherever the columns do not depend on each other.
///
/// The information of a row is the loss's own curvature where the target is the mean, so that the derivatives
/// of the prior follow from the formula of the loss.
///
/// Source: Firth (1993), Biometrika 80(1), 27–38; Kosmidis and Firth (2021), Biometrika 108(1), 71–82.
public final class Jeffreys implements Curved {
    /// Products up to which the curvature of the prior is worked out; beyond, that of the likelihood stands for
    /// it: the two differ by one row's worth.
    private static final double WORK = 3e8;

    private final LinearObjective likelihood;
    private final Sample sample;
    private final Evaluator information;
    private final double[][] x;
    private final double total;
    private final double[][] scores;

    /// @param likelihood the mean loss
    /// @param link how its score becomes a mean
    public Jeffreys(LinearObjective likelihood, Link link) {
        this.likelihood = likelihood;
        this.sample = likelihood.sample();
        this.information = Kernels.of(information(likelihood.cost().loss(), link));
        this.x = columns(likelihood);
        this.total = Arrays.stream(sample.weight()).sum();
        this.scores = new double[1][sample.rows()];
    }

    /// Whether the mean of such a link is known as a formula.
    public static boolean knows(Link link) {
        return mean(link).isPresent();
    }

    private static Optional<String> mean(Link link) {
        return switch (link) {
            case LOGIT -> Optional.of("sigmoid(f)");
            case PROBIT -> Optional.of("Phi(f)");
            case CLOGLOG -> Optional.of("-expm1(-exp(f))");
            case LOG -> Optional.of("exp(f)");
            default -> Optional.empty();
        };
    }

    /// The curvature of a loss where the target is the mean, as if it were a loss itself.
    private static Bound information(Bound loss, Link link) {
        Expr mean = Formula.parse(mean(link).orElseThrow()).body();
        Expr target = new Expr.Name("y");
        Expr curvature = new Swap(node -> node.equals(target) ? Optional.of(mean) : Optional.empty(), Expr.Apply::new)
                .of(loss.curvature(0, 0));
        return new Formula(java.util.List.of(), curvature, new java.util.LinkedHashMap<>()).bind(Shape.number());
    }

    private static double[][] columns(LinearObjective likelihood) {
        int n = likelihood.sample().rows();
        double[][] x = new double[n][likelihood.size()];
        for (int i = 0; i < n; i++) likelihood.design().add(i, 1, x[i], 0);
        return x;
    }

    @Override
    public int size() {
        return likelihood.size();
    }

    @Override
    public double evaluate(double[] w, double[] g) {
        double value = likelihood.evaluate(w, g);
        return value + new Prior(w).value(g);
    }

    @Override
    public double evaluate(double[] w, double[] g, double[] h) {
        double value = likelihood.evaluate(w, g, h);
        Prior prior = new Prior(w);
        double sum = value + prior.value(g);
        double p = size();
        if (Double.isFinite(sum) && sample.rows() * p * p * p <= WORK) prior.curve(h);
        return sum;
    }

    @Override
    public boolean convex() {
        return false;
    }

    /// Refuses columns of which the information has no inverse anywhere.
    public void check(double[] start) {
        if (Double.isFinite(evaluate(start, new double[size()]))) return;
        throw new UserError(
                "TL2152",
                "columns depend on each other, so that their information has no determinant",
                "--model firth",
                "leave one of them out: --exclude COLUMN; a fit with --model linear --l2 0 names them");
    }

    /// The prior at some weights.
    private final class Prior {
        private final int p = size();
        private final double[] slope = new double[sample.rows()];
        private final double[] bend = new double[sample.rows()];
        private final double[] lever = new double[sample.rows()];
        private final Optional<DMatrixRMaj> inverse;
        private final double determinant;

        Prior(double[] w) {
            likelihood.seen().writeAll(w, scores);
            double[] each = rows();
            DMatrixRMaj matrix = new DMatrixRMaj(p, p);
            for (int i = 0; i < x.length; i++) rank(matrix, each[i], x[i]);
            LogDeterminant found = LogDeterminant.of(matrix);
            inverse = found.inverse();
            determinant = found.log();
            inverse.ifPresent(known -> {
                for (int i = 0; i < x.length; i++) lever[i] = form(known, x[i]);
            });
        }

        /// The information of each row times its weight; its derivatives are kept.
        private double[] rows() {
            double[] each = new double[sample.rows()];
            Rows all = new Rows(sample.y(), new double[0][], scores, new double[0][]);
            Derivatives block = Derivatives.of(1, Stretch.BLOCK);
            for (int from = 0; from < each.length; from += Stretch.BLOCK) {
                int to = Math.min(from + Stretch.BLOCK, each.length);
                information.curvature(all, from, to, block);
                for (int i = from; i < to; i++) {
                    double c = sample.weight()[i];
                    each[i] = c == 0 ? 0 : c * block.value()[i - from];
                    slope[i] = c == 0 ? 0 : c * block.gradient()[0][i - from];
                    bend[i] = c == 0 ? 0 : c * block.curvature()[0][i - from];
                }
            }
            return each;
        }

        /// Minus half the logarithm of the determinant, over the sum of the weights; its derivatives are added.
        double value(double[] g) {
            if (inverse.isEmpty()) return Double.POSITIVE_INFINITY;
            for (int i = 0; i < x.length; i++) {
                double pull = -slope[i] * lever[i] / 2 / total;
                for (int j = 0; j < p; j++) g[j] += pull * x[i][j];
            }
            return -determinant / 2 / total;
        }

        /// Adds the second derivatives to the lower triangle.
        void curve(double[] h) {
            for (int k = 0; k < p; k++) {
                DMatrixRMaj along = along(k);
                for (int i = 0; i < x.length; i++) {
                    double each = slope[i] * form(along, x[i]) - bend[i] * lever[i] * x[i][k];
                    for (int j = k; j < p; j++) h[j * p + k] += each * x[i][j] / 2 / total;
                }
            }
        }

        /// What the inverse loses as one weight grows.
        private DMatrixRMaj along(int k) {
            DMatrixRMaj change = new DMatrixRMaj(p, p);
            for (int i = 0; i < x.length; i++) rank(change, slope[i] * x[i][k], x[i]);
            return LogDeterminant.between(inverse.orElseThrow(), change);
        }

        private void rank(DMatrixRMaj to, double times, double[] row) {
            if (times == 0) return;
            for (int j = 0; j < p; j++) {
                double each = times * row[j];
                if (each == 0) continue;
                for (int k = 0; k < p; k++) to.data[j * p + k] += each * row[k];
            }
        }

        private double form(DMatrixRMaj matrix, double[] row) {
            double sum = 0;
            for (int j = 0; j < p; j++) {
                if (row[j] == 0) continue;
                double part = 0;
                for (int k = 0; k < p; k++) part += matrix.data[j * p + k] * row[k];
                sum += row[j] * part;
            }
            return sum;
        }
    }
}
