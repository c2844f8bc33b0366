package io.trueloss.loss;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Label;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A loss's values and gradients at targets and scores of moderate size, for setting losses side by side.
final class Profile {

    private static final double[] STEPS = {
        0.0371, 0.1013, 0.1973, 0.3011, 0.4513, 0.6029, 0.7517, 0.9041, 0.9677, 1.1511, 1.3691, 1.6411, 1.9301, 2.3009,
        2.8507, 3.4519, 4.5023, 5.9011
    };
    /// Close by and far out.
    private static final double[] ENDS = {1e-6, 1e-4, 1e-3, 9.3, 21.7, 44.1, 203.3};
    private static final int RANDOM = 90;
    private static final long SETTING = 100;

    private final Bound bound;
    private final Shape shape;
    private final Loss other;
    private final List<double[]> targets;
    private final double[] steps;
    private final Evaluator evaluator;
    private final int columns;

    private Profile(Bound bound, Shape shape, Loss other, List<double[]> targets, double[] steps) {
        this.bound = bound;
        this.other = other;
        this.shape = shape;
        this.targets = targets;
        this.steps = steps;
        this.evaluator = bound.evaluator();
        this.columns = bound.columns().size();
    }

    /// A formula under the targets that two losses are for; soft labels if both accept them.
    static Profile of(Loss loss, Bound bound, Shape shape, Loss other) {
        boolean soft = other.acceptsSoftLabels()
                && !loss.formula().free().contains("s")
                && (loss instanceof Typed || loss.acceptsSoftLabels());
        var targets = Places.targets(other, shape).stream()
                .filter(y -> soft || other.target() != Target.BINARY || y[0] == Math.rint(y[0]))
                .toList();
        return new Profile(bound, shape, other, targets, STEPS);
    }

    /// The same close to the target and far out.
    Profile wide() {
        return new Profile(bound, shape, other, targets, ENDS);
    }

    /// How long the formula of the one of the catalogue is; a setting counts as a hundred nodes.
    long size() {
        var settings = other.getClass().getRecordComponents();
        return other.formula(shape.label()).body().size() + SETTING * (settings == null ? 0 : settings.length);
    }

    /// The targets.
    List<double[]> targets() {
        return targets;
    }

    /// Whether the loss is nowhere finite.
    boolean isEmpty() {
        return Arrays.stream(value(0, 1)).flatMapToDouble(Arrays::stream).noneMatch(Double::isFinite);
    }

    int points() {
        return targets.size() * scores(targets.getFirst(), 1)[0].length;
    }

    /// For each target the values.
    double[][] value(double setting, double stretch) {
        return targets.stream()
                .map(y -> {
                    double[][] f = scores(y, stretch);
                    double[] value = new double[f[0].length];
                    var rows = rows(y, f, setting);
                    double[] block = new double[Evaluator.BLOCK];
                    Blocks.each(
                            value.length,
                            (from, to) -> {
                                evaluator.value(rows, from, to, block);
                                System.arraycopy(block, 0, value, from, to - from);
                            },
                            i -> value[i] = Double.NaN);
                    return value;
                })
                .toArray(double[][]::new);
    }

    /// For each target the gradients, score by score.
    double[][] gradient(double setting, double stretch) {
        return targets.stream()
                .map(y -> {
                    double[][] f = scores(y, stretch);
                    int points = f[0].length;
                    double[][] gradient = new double[f.length][points];
                    var rows = rows(y, f, setting);
                    double[][] block = new double[f.length][Evaluator.BLOCK];
                    Blocks.each(
                            points,
                            (from, to) -> {
                                evaluator.gradient(rows, from, to, new double[to - from], block);
                                for (int j = 0; j < f.length; j++) {
                                    System.arraycopy(block[j], 0, gradient[j], from, to - from);
                                }
                            },
                            i -> Arrays.stream(gradient).forEach(column -> column[i] = Double.NaN));
                    return Arrays.stream(gradient)
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    /// Columns that a formula names are 1, a setting left open is what is tried.
    private Rows rows(double[] y, double[][] f, double setting) {
        boolean one = shape.label() == Label.NUMBER || shape.label() == Label.CLASS;
        double[][] given = new double[columns][1];
        for (double[] column : given) {
            column[0] = setting == 0 ? 1 : setting;
        }
        double[][] several = one
                ? new double[0][]
                : Arrays.stream(y).mapToObj(share -> new double[] {share}).toArray(double[][]::new);
        return new Rows(one ? y : new double[0], several, f, given);
    }

    /// From the target on, where it is one number, and else from 0.
    private double[][] scores(double[] y, double stretch) {
        int size = bound.size();
        if (size == 1) {
            double center = other.target() == Target.NUMBER ? y[0] : 0;
            var both = IntStream.range(0, 2 * steps.length)
                    .mapToDouble(i -> i < steps.length ? -steps[i] : steps[i - steps.length])
                    .map(step -> center + stretch * step);
            return new double[][] {both.toArray()};
        }
        var seed = new Seed(11).child("profile");
        double[][] f = new double[size][RANDOM];
        for (int i = 0; i < RANDOM; i++) {
            for (int j = 0; j < size; j++) {
                f[j][i] = 4 * seed.uniform(31L * i + j) - 2;
            }
        }
        return f;
    }
}
