package io.trueloss.bench;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A loss and rows to compute it on: scores are normal with standard deviation 2, targets such as the loss
/// takes, drawn with a fixed seed.
record Problem(Bound loss, Rows rows, int n) {

    private static final int CLASSES = 10;

    /// Rows for a loss by its text: `softmax` has ten classes.
    static Problem of(String text, int n) {
        return of(Losses.read(text), n);
    }

    static Problem of(Loss loss, int n) {
        var random = new SplittableRandom(1);
        return switch (loss.target()) {
            case CLASS -> new Problem(loss.bind(Shape.classes(CLASSES)), classes(n, random), n);
            default -> {
                var scores = scores(1, n, random);
                yield new Problem(loss.bind(Shape.number()), rows(targets(loss, scores[0], random), scores), n);
            }
        };
    }

    /// The same with scores between 0 and 1 where the loss is infinite for some of these, since its score is a
    /// probability or a positive number; and with such targets, if that does not help.
    Problem inDomain() {
        if (isFinite()) {
            return this;
        }
        var scores = Arrays.stream(rows.scores()).map(Problem::shares).toArray(double[][]::new);
        var scored = new Problem(loss, rows(rows.y(), scores), n);
        return scored.isFinite() ? scored : new Problem(loss, rows(shares(rows.y()), scores), n);
    }

    private boolean isFinite() {
        var value = new double[Math.min(n, Evaluator.BLOCK)];
        loss.evaluator().value(rows, 0, value.length, value);
        return Arrays.stream(value).allMatch(Double::isFinite);
    }

    private static double[] shares(double[] x) {
        return Arrays.stream(x).map(f -> 1 / (1 + Math.exp(-f))).toArray();
    }

    private static Rows classes(int n, SplittableRandom random) {
        return rows(random.doubles(n).map(u -> Math.floor(u * CLASSES)).toArray(), scores(CLASSES, n, random));
    }

    private static Rows rows(double[] y, double[][] scores) {
        return new Rows(y, new double[0][], scores, new double[0][]);
    }

    private static double[][] scores(int count, int n, SplittableRandom random) {
        var scores = new double[count][n];
        for (double[] score : scores) {
            for (int i = 0; i < n; i++) {
                score[i] = 2 * random.nextGaussian();
            }
        }
        return scores;
    }

    private static double[] targets(Loss loss, double[] scores, SplittableRandom random) {
        var y = new double[scores.length];
        for (int i = 0; i < y.length; i++) {
            double u = random.nextDouble();
            y[i] = switch (loss.target()) {
                case BINARY -> u < 1 / (1 + Math.exp(-scores[i])) ? 1 : 0;
                case COUNT -> Math.floor(5 * u);
                case POSITIVE -> 0.1 + 3 * u;
                default -> 4 * u - 2;
            };
        }
        return y;
    }
}
