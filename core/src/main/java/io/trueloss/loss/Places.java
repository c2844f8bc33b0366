package io.trueloss.loss;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Num;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The targets and scores at which traits are looked at; always the same ones.
final class Places {

    /// Beyond this, and nearer than its inverse, a score is far out: what grows there grows without bound.
    static final double FAR = 0x1p20;

    /// Beyond this, a gradient that vanishes far out has vanished.
    static final double AWAY = 1.5e7;

    private static final int RANDOM = 160;
    private static final int RAYS = 12;

    private Places() {}

    /// Targets of moderate size.
    static List<double[]> targets(Loss loss, Shape shape) {
        return switch (shape.label()) {
            case NUMBER -> ones(moderate(loss));
            case CLASS -> ones(DoubleStream.iterate(0, y -> y < shape.classes(), y -> y + 1));
            case DISTRIBUTION -> List.of(share(shape, 0.8), share(shape, 0.4), share(shape, 1), share(shape, 0));
            default -> List.of(several(loss, shape, 0), several(loss, shape, 1), several(loss, shape, 2));
        };
    }

    private static DoubleStream moderate(Loss loss) {
        return switch (loss.target()) {
            case COUNT -> DoubleStream.of(0, 0.5, 1, 3, 20);
            case POSITIVE -> DoubleStream.of(0.1, 0.5, 1, 3, 20);
            case BINARY, LABELS -> loss.acceptsSoftLabels() ? DoubleStream.of(0, 1, 0.25) : DoubleStream.of(0, 1);
            default -> DoubleStream.of(0, 1, -3, 0.5, 20);
        };
    }

    /// Targets of other sizes, where there is no end to them.
    static List<double[]> wild(Loss loss, Shape shape) {
        if (shape.label() == Label.CLASS || shape.label() == Label.DISTRIBUTION) {
            return List.of();
        }
        return switch (loss.target()) {
            case BINARY, LABELS, CLASS, ORDERED, DISTRIBUTION -> List.of();
            case COUNT -> all(shape, 1e9, 1e-9);
            case POSITIVE -> all(shape, 1e9, 1e-9);
            default -> all(shape, 1e9, -1e9, 1e-9);
        };
    }

    private static List<double[]> all(Shape shape, double... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> {
                    double[] y = new double[Math.max(1, shape.classes())];
                    Arrays.fill(y, size);
                    return y;
                })
                .toList();
    }

    private static List<double[]> ones(DoubleStream targets) {
        return targets.mapToObj(y -> new double[] {y}).toList();
    }

    /// A distribution that gives the second class a share, and the rest to the others evenly.
    private static double[] share(Shape shape, double second) {
        double[] y = new double[shape.classes()];
        Arrays.fill(y, (1 - second) / (y.length - 1));
        y[1] = second;
        return y;
    }

    private static double[] several(Loss loss, Shape shape, int turn) {
        double[][] labels = {{0, 1}, {1, 1}, {1, loss.acceptsSoftLabels() ? 0.25 : 0}};
        double[][] numbers = {{0, 1, 3}, {1, -3, 0}, {0.5, 20, 2}};
        double[] one = loss.target() == Target.LABELS ? labels[turn] : numbers[turn];
        double[] y = new double[shape.classes()];
        Arrays.setAll(y, k -> one[k % one.length]);
        return y;
    }

    /// Scores of a loss of one score: near and far from 0, from the target, and from the formula's numbers.
    static double[][] line(double y, List<Double> numbers) {
        var centers = new TreeSet<Double>();
        for (double number : numbers) {
            centers.addAll(List.of(number, -number, y + number, y - number));
        }
        centers.addAll(List.of(0.0, y));
        var scores = new TreeSet<Double>(centers);
        centers.forEach(center -> around(center, -10, 2, 1, scores::add));
        for (double center : new double[] {0, y}) {
            around(center, -8, 20, 0.125, scores::add);
            around(center, 21, 60, 1, scores::add);
            around(center, 60, 1000, 25, scores::add);
            around(center, -999, -8, 25, scores::add);
        }
        return new double[][] {scores.stream().mapToDouble(Double::doubleValue).toArray()};
    }

    /// Scores far from a target that are no whole numbers: on those a wave may vanish.
    static double[][] away(double y) {
        return new double[][] {
            IntStream.range(0, 40)
                    .mapToDouble(i -> y + (i % 2 == 0 ? 1 : -1) * (2 * AWAY + 10_371.0713 * i))
                    .toArray()
        };
    }

    /// On both sides of a number, at distances that are powers of 2.
    private static void around(double center, double least, double most, double step, DoubleConsumer add) {
        for (double power = least; power <= most; power += step) {
            double size = power == Math.rint(power) ? Math.scalb(1.0, (int) power) : rounded(StrictMath.pow(2, power));
            add.accept(center + size);
            add.accept(center - size);
        }
    }

    /// To a grid on which sums with small numbers are exact.
    private static double rounded(double size) {
        return Math.rint(size * 0x1p30) * 0x1p-30;
    }

    /// Whether the scores are themselves a probability for each class: then only such are looked at.
    static boolean areShares(Loss loss) {
        return loss.link() == Link.PROBABILITY && loss.target() != Target.BINARY && loss.target() != Target.LABELS;
    }

    /// Probabilities, some next to 0.
    ///
    /// @return for each class an array of its shares
    static double[][] shares(int size) {
        var seed = new Seed(5).child("shares");
        var points = new ArrayList<double[]>();
        for (int i = 0; i < RANDOM; i++) {
            double[] raw = random(seed, i, size, 1);
            points.add(
                    normed(Arrays.stream(raw).map(value -> value * value + 1e-4).toArray()));
        }
        for (int power = 2; power < 1000; power += power < 30 ? 2 : 60) {
            for (int j = 0; j < size; j++) {
                int first = j;
                double small = Math.scalb(1.0, -power);
                double[] one = new double[size];
                Arrays.setAll(one, k -> k == first ? small : 1);
                points.add(normed(one));
                double[] others = new double[size];
                Arrays.setAll(others, k -> k == first ? 1 : small);
                points.add(normed(others));
            }
        }
        return transposed(points, size);
    }

    private static double[] normed(double[] raw) {
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(share -> share / sum).toArray();
    }

    /// Scores of a loss of several: scattered ones, and rays from a few of them.
    ///
    /// @return for each scalar score an array of its values
    static double[][] space(int size) {
        var seed = new Seed(5).child("places");
        var points = new ArrayList<double[]>();
        for (int i = 0; i < RANDOM; i++) {
            points.add(random(seed, i, size, i % 4 == 0 ? 0.1 : i % 4 == 1 ? 10 : 3));
            points.add(Arrays.stream(points.getLast()).map(Math::abs).toArray());
        }
        for (int power = 4; power < 1000; power += power < 30 ? 2 : 120) {
            double small = Math.scalb(1.0, -power);
            points.add(Arrays.stream(points.get(power % RANDOM))
                    .map(f -> Math.abs(f) * small)
                    .toArray());
        }
        var directions = new ArrayList<double[]>();
        for (int j = 0; j < size; j++) {
            directions.add(axis(size, j, -1));
            directions.add(axis(size, j, (j + 1) % size));
            int first = j;
            double[] diagonal = new double[size];
            Arrays.setAll(diagonal, k -> k < first ? -1 : 1);
            directions.add(diagonal);
        }
        for (int i = 0; i < RAYS; i++) {
            directions.add(random(seed, RANDOM + i, size, 1));
        }
        for (var direction : directions) {
            for (int base = 0; base < 2; base++) {
                ray(base == 0 ? new double[size] : points.get(2), direction, points);
            }
        }
        return transposed(points, size);
    }

    private static void ray(double[] base, double[] direction, List<double[]> points) {
        for (int power = -6; power < 1000; power += power < 6 ? 1 : power < 24 ? 3 : 120) {
            for (double sign : new double[] {Math.scalb(1.0, power), -Math.scalb(1.0, power)}) {
                double[] point = new double[base.length];
                Arrays.setAll(point, j -> base[j] + sign * direction[j]);
                points.add(point);
            }
        }
    }

    private static double[] random(Seed seed, int index, int size, double scale) {
        double[] point = new double[size];
        Arrays.setAll(point, j -> scale * (2 * seed.uniform(31L * index + j) - 1));
        return point;
    }

    private static double[] axis(int size, int up, int down) {
        double[] direction = new double[size];
        direction[up] = 1;
        if (down >= 0 && down != up) {
            direction[down] = -1;
        }
        return direction;
    }

    private static double[][] transposed(List<double[]> points, int size) {
        double[][] columns = new double[size][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < size; j++) {
                columns[j][i] = points.get(i)[j];
            }
        }
        return columns;
    }

    /// The numbers that a formula names, where its shape may change.
    static List<Double> numbers(Expr body) {
        var numbers = new TreeSet<Double>();
        collect(body, numbers, new HashSet<>());
        return numbers.stream().limit(12).toList();
    }

    private static void collect(Expr node, Set<Double> numbers, Set<Expr> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof Num(double value) && Math.abs(value) < 1e6 && Math.abs(value) > 1e-6) {
            numbers.add(Math.abs(value));
        }
        if (node instanceof Apply apply) {
            apply.args().forEach(arg -> collect(arg, numbers, seen));
        }
    }
}
