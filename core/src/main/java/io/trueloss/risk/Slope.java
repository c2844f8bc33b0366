package io.trueloss.risk;

import io.trueloss.formula.Ends;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/// Where the slope of a convex mean loss of one constant score changes its sign, found by halving: exact to the
/// last bits, kinks and flat parts included.
final class Slope {
    /// A slope this small beside the sum of its terms is a zero that was rounded.
    private static final double ROUNDING = 1e-13;

    /// Constants beyond this are taken for infinite.
    private static final double FAR = 1e300;

    private final Sample sample;
    private final Evaluator evaluator;
    private final Ends ends = Ends.of(1, Stretch.BLOCK);
    private final double[] value = new double[Stretch.BLOCK];
    private final double[][] gradient = new double[1][Stretch.BLOCK];
    private final double[][] score;
    private final boolean kinked;
    private final double inside;

    Slope(Sample sample, Cost cost) {
        this.sample = sample;
        this.evaluator = Kernels.of(cost.loss());
        this.kinked = cost.loss().kinked();
        this.score = new double[1][sample.rows()];
        this.inside = inside();
    }

    /// A constant with a finite slope, from which the domain of a convex loss reaches to both sides; 0 if none
    /// is found.
    private double inside() {
        DoubleStream targets = Arrays.stream(sample.y()).sorted().limit(100);
        return DoubleStream.concat(DoubleStream.of(0, 0.5, -0.5, 1e-6, -1e-6, 1e6, -1e6), targets)
                .filter(f -> Double.isFinite(slope(f).low))
                .findFirst()
                .orElse(0);
    }

    /// The smallest constant that no larger one beats; empty if there is none that is finite.
    OptionalDouble lowest() {
        return first(f -> bounds(f).high >= 0);
    }

    /// The largest constant that no smaller one beats; empty if there is none that is finite.
    OptionalDouble highest() {
        OptionalDouble mirrored = first(f -> bounds(-f).low <= 0);
        return mirrored.isPresent() ? OptionalDouble.of(-mirrored.getAsDouble()) : mirrored;
    }

    /// The smallest number for which something holds that goes on holding for all larger ones.
    private static OptionalDouble first(DoublePredicate holds) {
        double above = 1;
        while (!holds.test(above)) {
            above *= 16;
            if (above > FAR) return OptionalDouble.empty();
        }
        double below = -1;
        while (holds.test(below)) {
            below *= 16;
            if (below < -FAR) return OptionalDouble.empty();
        }
        while (true) {
            double middle = below / 2 + above / 2;
            if (middle <= below || middle >= above) return OptionalDouble.of(above);
            if (holds.test(middle)) above = middle;
            else below = middle;
        }
    }

    private record Bounds(double low, double high) {}

    /// The bounds of the slope at a constant; beyond an end of the domain the loss is taken to rise without
    /// bound.
    private Bounds bounds(double f) {
        Bounds bounds = slope(f);
        if (!Double.isNaN(bounds.low) || f == inside) return bounds;
        double wall = f > inside ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        return new Bounds(wall, wall);
    }

    private Bounds slope(double f) {
        double down = 0;
        double up = 0;
        double terms = 0;
        Arrays.setAll(score[0], i -> f + sample.offset()[i]);
        Rows rows = sample.at(score);
        for (int from = 0; from < sample.rows(); from += Stretch.BLOCK) {
            int to = Math.min(from + Stretch.BLOCK, sample.rows());
            evaluator.gradient(rows, from, to, value, gradient);
            if (kinked) evaluator.hull(rows, from, to, 0, ends);
            for (int i = 0; i < to - from; i++) {
                double c = sample.weight()[from + i];
                boolean outside = c > 0 && value[i] == Double.POSITIVE_INFINITY;
                if (outside || Double.isNaN(gradient[0][i])) return new Bounds(Double.NaN, Double.NaN);
                double low = kinked ? ends.low()[0][i] : gradient[0][i];
                double high = kinked ? ends.high()[0][i] : gradient[0][i];
                down += c * low;
                up += c * high;
                terms += c * Math.max(Math.abs(low), Math.abs(high));
            }
        }
        return new Bounds(rounded(down, terms), rounded(up, terms));
    }

    private static double rounded(double slope, double terms) {
        return Math.abs(slope) <= ROUNDING * terms ? 0 : slope;
    }
}
