package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Label;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/// A loss looked at in many places: for several targets, from scores of moderate size to the largest there are.
final class Survey {

    /// A loss under one target.
    ///
    /// @param y the target
    /// @param f for each scalar score an array
    /// @param at what the loss is worth there, and its derivatives
    record Site(double[] y, double[][] f, Derivatives at) {

        int points() {
            return f[0].length;
        }

        /// Whether a place lies inside the domain.
        boolean isInside(int i) {
            return at.value()[i] < Double.POSITIVE_INFINITY && !Double.isNaN(at.value()[i]);
        }

        double[] point(int i) {
            return Arrays.stream(f).mapToDouble(column -> column[i]).toArray();
        }

        /// Whether no score lies far out: neither large nor next to 0 without being 0.
        boolean isNear(int i) {
            for (double[] column : f) {
                double size = Math.abs(column[i]);
                if (size > Places.FAR || size > 0 && size < 1 / Places.FAR) {
                    return false;
                }
            }
            return true;
        }

        /// The length of the gradient.
        double steepness(int i) {
            double sum = 0;
            for (double[] column : at.gradient()) {
                sum = StrictMath.hypot(sum, column[i]);
            }
            return sum;
        }

        /// The largest curvature in any direction, without its sign.
        double bend(int i) {
            int size = f.length;
            return size == 1 ? Math.abs(at.curvature()[0][i]) : Spectrum.radius(matrix(i));
        }

        /// The second derivatives.
        double[][] matrix(int i) {
            int size = f.length;
            double[][] matrix = new double[size][size];
            for (int j = 0; j < size; j++) {
                for (int k = 0; k <= j; k++) {
                    matrix[j][k] = at.curvature()[j * (j + 1) / 2 + k][i];
                    matrix[k][j] = matrix[j][k];
                }
            }
            return matrix;
        }
    }

    private final Bound bound;
    private final Shape shape;
    private final boolean shares;
    private final Evaluator evaluator;
    private final List<Site> sites;
    private final List<Site> wild;

    Survey(Loss loss, Shape shape, Bound bound) {
        this.bound = bound;
        this.shape = shape;
        this.shares = Places.areShares(loss) && bound.size() > 1;
        this.evaluator = bound.evaluator();
        var numbers = Places.numbers(bound.value());
        var space = bound.size() == 1
                ? new double[0][]
                : Places.areShares(loss) ? Places.shares(bound.size()) : Places.space(bound.size());
        this.sites = Places.targets(loss, shape).stream()
                .map(y -> look(y, bound.size() == 1 ? Places.line(y[0], numbers) : space))
                .toList();
        this.wild = Places.wild(loss, shape).stream()
                .map(y -> look(y, bound.size() == 1 ? Places.line(y[0], numbers) : space))
                .toList();
    }

    /// The loss under targets of moderate size.
    List<Site> sites() {
        return sites;
    }

    /// The loss under all targets.
    List<Site> all() {
        return Stream.concat(sites.stream(), wild.stream()).toList();
    }

    /// The loss under other targets of other sizes, if there are any.
    List<Site> wild() {
        return wild;
    }

    /// The loss at other places.
    ///
    /// @param f for each scalar score an array
    Site look(double[] y, double[][] f) {
        int points = f[0].length;
        var at = Derivatives.of(f.length, points);
        var block = Derivatives.of(f.length, Evaluator.BLOCK);
        var columns = new double[bound.columns().size()][1];
        for (double[] column : columns) {
            column[0] = 1;
        }
        var rows = rows(y, f, columns);
        Blocks.each(
                points,
                (from, to) -> {
                    evaluator.curvature(rows, from, to, block);
                    copy(block, at, from, to - from);
                },
                i -> at.value()[i] = Double.NaN);
        return new Site(y, f, at);
    }

    private Rows rows(double[] y, double[][] f, double[][] columns) {
        boolean one = shape.label() == Label.NUMBER || shape.label() == Label.CLASS;
        double[][] several = one
                ? new double[0][]
                : Arrays.stream(y).mapToObj(share -> new double[] {share}).toArray(double[][]::new);
        return new Rows(one ? y : new double[0], several, f, columns);
    }

    private static void copy(Derivatives from, Derivatives to, int start, int count) {
        System.arraycopy(from.value(), 0, to.value(), start, count);
        for (int j = 0; j < to.gradient().length; j++) {
            System.arraycopy(from.gradient()[j], 0, to.gradient()[j], start, count);
        }
        for (int j = 0; j < to.curvature().length; j++) {
            System.arraycopy(from.curvature()[j], 0, to.curvature()[j], start, count);
        }
    }

    /// The largest of a quantity under one target, and whether it goes on growing far out.
    Peak peak(Site site, ToDoubleBiFunction<Site, Integer> quantity) {
        double near = Double.NEGATIVE_INFINITY;
        double far = Double.NEGATIVE_INFINITY;
        int best = -1;
        int farthest = -1;
        for (int i = 0; i < site.points(); i++) {
            double value = site.isInside(i) ? quantity.applyAsDouble(site, i) : Double.NaN;
            if (value > near && site.isNear(i)) {
                near = value;
                best = i;
            } else if (value > far) {
                far = value;
                farthest = i;
            }
        }
        if (best < 0 || far > near + 1e-3 * Math.abs(near) + 1e-12) {
            return new Peak(site.y(), farthest < 0 ? new double[0] : site.point(farthest), far, farthest >= 0);
        }
        var start = new Peak(site.y(), site.point(best), near, false);
        var peak = shares ? start : climb(start, quantity);
        return far > peak.value() ? new Peak(site.y(), site.point(farthest), far, false) : peak;
    }

    /// The largest of a quantity.
    ///
    /// @param y the target
    /// @param f the scores where it is largest
    /// @param value how large
    /// @param grows whether it is largest far out
    record Peak(double[] y, double[] f, double value, boolean grows) {}

    /// Goes on from the best place with smaller and smaller steps.
    private Peak climb(Peak start, ToDoubleBiFunction<Site, Integer> quantity) {
        var best = start;
        for (double step = 1; step > 1e-7; step /= 4) {
            double[][] around = around(best.f(), step * Math.max(0.05, Math.min(1, norm(best.f()))));
            var site = look(best.y(), around);
            for (int i = 0; i < site.points(); i++) {
                double value = site.isInside(i) ? quantity.applyAsDouble(site, i) : Double.NaN;
                if (value > best.value()) {
                    best = new Peak(best.y(), site.point(i), value, false);
                }
            }
        }
        return best;
    }

    private static double norm(double[] f) {
        return Arrays.stream(f).map(Math::abs).max().orElse(0);
    }

    /// Steps along every axis and along every two against each other.
    private static double[][] around(double[] center, double step) {
        int size = center.length;
        double[] lengths = {-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1};
        int ways = size == 1 ? 1 : 2 * size;
        double[][] columns = new double[size][ways * lengths.length];
        for (int way = 0; way < ways; way++) {
            for (int k = 0; k < lengths.length; k++) {
                for (int j = 0; j < size; j++) {
                    int along = way % size;
                    double part = j == along ? 1 : way >= size && j == (along + 1) % size ? -1 : 0;
                    columns[j][way * lengths.length + k] = center[j] + part * lengths[k] * step;
                }
            }
        }
        return columns;
    }
}
