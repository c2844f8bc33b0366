package io.trueloss.metric;

import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Task;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows for tests: by hand, and drawn.
final class Samples {

    private Samples() {}

    static Scored numbers(double[] y, double[] mean) {
        return numbers(y, mean, Sampled.rows(y.length));
    }

    static Scored numbers(double[] y, double[] mean, Sampled sampled) {
        return new Scored(Task.NUMBER, y, new Output.Predictions(new double[][] {mean}), sampled);
    }

    static Scored binary(double[] y, double[] p) {
        return new Scored(Task.BINARY, y, new Output.Predictions(new double[][] {p}), Sampled.rows(y.length));
    }

    static Scored classes(double[] y, double[]... p) {
        return new Scored(Task.CLASSES, y, new Output.Predictions(p), Sampled.rows(y.length));
    }

    static Scored counting(Scored rows, double[] weight, double[] frequency) {
        return new Scored(rows.task(), rows.y(), rows.output(), Sampled.of(weight, frequency));
    }

    static Scored clustered(Scored rows, int... clusters) {
        return new Scored(rows.task(), rows.y(), rows.output(), rows.sampled().clustered(clusters));
    }

    static Estimate.Interval interval(Metric metric, Scored rows) {
        return (Estimate.Interval) metric.measure(rows, 0.95);
    }

    /// Rows of every kind that a metric may meet, 60 of each; some predictions are tied.
    static List<Scored> drawn() {
        var seed = new Seed(20);
        double[] y = IntStream.range(0, 60)
                .mapToDouble(i -> 4 * seed.child("y").uniform(i))
                .toArray();
        double[] near = IntStream.range(0, 60)
                .mapToDouble(i -> y[i] + seed.child("error").uniform(i) - 0.5)
                .toArray();
        double[] p = IntStream.range(0, 60)
                .mapToDouble(i -> Math.rint(19 * seed.child("p").uniform(i)) / 20)
                .toArray();
        double[] happened = IntStream.range(0, 60)
                .mapToDouble(i -> seed.child("happened").uniform(i) < p[i] ? 1 : 0)
                .toArray();
        double[] third = IntStream.range(0, 60)
                .mapToDouble(i -> i % 7 == 0 ? 2 : happened[i])
                .toArray();
        double[][] three = {
            Arrays.stream(p).map(x -> (1 - x) * 0.8).toArray(),
            Arrays.stream(p).map(x -> x * 0.8).toArray(),
            Arrays.stream(p).map(x -> 0.2).toArray()
        };
        double[] f = Arrays.stream(p).map(x -> 3 * x - 1.5).toArray();
        var margins = new Scored(Task.BINARY, happened, new Output.Scores(new double[][] {f}), Sampled.rows(60));
        return List.of(numbers(y, near), binary(happened, p), classes(third, three), margins);
    }
}
