package io.trueloss.loss;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Survey.Site;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Looks whether a loss is proper: for targets drawn with known chances, no scores have a lower expected loss
/// than those whose prediction is the truth. The truth is the probability of each class where the target has
/// classes, else the mean.
record Proper(Loss loss, Shape shape, int size, Survey survey) {

    private static final int CANDIDATES = 300;
    private static final double ROUNDING = 1e-11;
    /// Predictions nearer than this to the truth are not asked to be worse.
    private static final double NEAR = 0.02;

    /// Targets with their chances.
    ///
    /// @param y the targets
    /// @param chance the chance of each
    /// @param truth the right prediction
    private record Draw(List<double[]> y, double[] chance, double[] truth) {

        @Override
        public String toString() {
            var shown = Arrays.stream(truth).mapToObj(Known::number).toList();
            return shown.size() == 1 ? shown.getFirst() : "[" + String.join("; ", shown) + "]";
        }
    }

    /// Whether it is proper, and whether strictly; nothing if its scores give neither probabilities nor means.
    Optional<Known> known(Trait trait) {
        var draws = draws();
        if (draws.isEmpty() || loss.link().scores(draws.getFirst().truth()).length != size) {
            return Optional.empty();
        }
        var strict = Optional.<Known>empty();
        double[][] candidates = candidates();
        for (var draw : draws) {
            double[][] f = joined(candidates, loss.link().scores(draw.truth()));
            double[] expected = expected(draw, f);
            int last = expected.length - 1;
            for (int i = 0; i < last; i++) {
                double gap = expected[i] - expected[last];
                // What is infinite is not rounded.
                double rounding = Double.isFinite(expected[last]) ? ROUNDING * (1 + Math.abs(expected[last])) : 0;
                if (gap < -rounding) {
                    return Optional.of(Known.refuted(trait, worse(draw, f, i, expected, "lower than")));
                }
                if (strict.isEmpty() && gap <= rounding && isFar(draw, f, i)) {
                    strict = Optional.of(
                            Known.refuted(Trait.STRICTLY_PROPER, worse(draw, f, i, expected, "no higher than")));
                }
            }
        }
        return trait == Trait.STRICTLY_PROPER && strict.isPresent()
                ? strict
                : Optional.of(Known.tested(
                        trait,
                        "for " + (hasClasses() ? "probabilities" : "the mean") + ": " + draws.size()
                                + " distributions of targets, " + candidates[0].length + " scores each"));
    }

    private String worse(Draw draw, double[][] f, int i, double[] expected, String how) {
        int last = expected.length - 1;
        double[] point = Arrays.stream(f).mapToDouble(column -> column[i]).toArray();
        double[] right = Arrays.stream(f).mapToDouble(column -> column[last]).toArray();
        return "where the true " + (hasClasses() ? "probability" : "mean") + " is " + draw + ", " + Assay.text(point)
                + " costs " + Known.number(expected[i]) + " on average, " + how + " the " + Known.number(expected[last])
                + " of " + Assay.text(right);
    }

    private boolean hasClasses() {
        return switch (loss.target()) {
            case NUMBER, NUMBERS, COUNT, POSITIVE, INTERVAL -> false;
            case BINARY, LABELS, CLASS, DISTRIBUTION, ORDERED -> true;
        };
    }

    private boolean isFar(Draw draw, double[][] f, int i) {
        double[] prediction = loss.link()
                .inverse(Arrays.stream(f).mapToDouble(column -> column[i]).toArray());
        double most = 0;
        for (int k = 0; k < prediction.length; k++) {
            most = Math.max(most, Math.abs(prediction[k] - draw.truth()[k]));
        }
        return most > NEAR;
    }

    private double[] expected(Draw draw, double[][] f) {
        double[] sum = new double[f[0].length];
        for (int k = 0; k < draw.y().size(); k++) {
            if (draw.chance()[k] > 0) {
                Site site = survey.look(draw.y().get(k), f);
                for (int i = 0; i < sum.length; i++) {
                    double value = site.at().value()[i];
                    sum[i] += Double.isNaN(value) ? Double.POSITIVE_INFINITY : draw.chance()[k] * value;
                }
            }
        }
        return sum;
    }

    private static double[][] joined(double[][] columns, double[] last) {
        double[][] joined = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            joined[j] = Arrays.copyOf(columns[j], columns[j].length + 1);
            joined[j][columns[j].length] = last[j];
        }
        return joined;
    }

    private List<Draw> draws() {
        return switch (shape.label()) {
            case CLASS, DISTRIBUTION -> classes();
            case NUMBER -> size == 1 ? numbers() : List.of();
            default -> size == shape.classes() ? vectors() : List.of();
        };
    }

    private List<Draw> classes() {
        var truths = List.of(
                new double[] {0.2, 0.3, 0.5},
                new double[] {0.6, 0.3, 0.1},
                new double[] {0.05, 0.9, 0.05},
                new double[] {0.34, 0.33, 0.33},
                new double[] {0.45, 0.1, 0.45});
        return truths.stream().map(truth -> new Draw(labels(), truth, truth)).toList();
    }

    private List<double[]> labels() {
        var labels = new ArrayList<double[]>();
        for (int k = 0; k < shape.classes(); k++) {
            double[] share = new double[shape.classes()];
            share[k] = 1;
            labels.add(shape.label() == Label.CLASS ? new double[] {k} : share);
        }
        return labels;
    }

    private List<Draw> numbers() {
        if (loss.target() == Target.BINARY) {
            return Arrays.stream(new double[] {0.02, 0.1, 0.3, 0.5, 0.6, 0.9, 0.98})
                    .mapToObj(p -> draw(new double[] {1, 0}, p, 1 - p))
                    .toList();
        }
        return List.of(
                draw(new double[] {1.13, 4.27}, 0.5, 0.5),
                draw(new double[] {0.61, 1.19, 8.03}, 0.5, 0.25, 0.25),
                draw(new double[] {2.11, 3.37, 10.09}, 0.25, 0.5, 0.25));
    }

    private static Draw draw(double[] y, double... chance) {
        double mean = 0;
        for (int k = 0; k < y.length; k++) {
            mean += chance[k] * y[k];
        }
        return new Draw(Arrays.stream(y).mapToObj(one -> new double[] {one}).toList(), chance, new double[] {mean});
    }

    /// Several targets at once, each drawn by itself: with a chance of its own where they have two classes,
    /// else from two numbers.
    private List<Draw> vectors() {
        double[] chances = {0.3, 0.8, 0.6};
        boolean bits = hasClasses();
        int length = shape.classes();
        var y = new ArrayList<double[]>();
        double[] chance = new double[1 << length];
        double[] truth = new double[length];
        Arrays.setAll(truth, k -> bits ? chances[k % 3] : 1 + 3 * chances[k % 3]);
        for (int mask = 0; mask < chance.length; mask++) {
            double[] one = new double[length];
            chance[mask] = 1;
            for (int k = 0; k < length; k++) {
                boolean high = (mask >> k & 1) == 1;
                one[k] = bits ? high ? 1 : 0 : high ? 4 : 1;
                chance[mask] *= high ? chances[k % 3] : 1 - chances[k % 3];
            }
            y.add(one);
        }
        return List.of(new Draw(y, chance, truth));
    }

    /// Scores of predictions of all kinds.
    private double[][] candidates() {
        var seed = new Seed(9).child("proper");
        var points = new ArrayList<double[]>();
        for (int i = 0; i < CANDIDATES; i++) {
            int from = 40 * i;
            double shift = loss.link() == Link.SOFTMAX && i % 2 == 0 ? 2 * seed.uniform(from + 30) - 1 : 0;
            double[] f = loss.link().scores(prediction(seed, from));
            Arrays.setAll(f, j -> f[j] + shift);
            points.add(f);
        }
        double[][] columns = new double[size][points.size()];
        for (int j = 0; j < size; j++) {
            int score = j;
            Arrays.setAll(columns[j], i -> points.get(i)[score]);
        }
        return columns;
    }

    private double[] prediction(Seed seed, int from) {
        int length = shape.label() == Label.NUMBER ? 1 : shape.classes();
        double[] raw = new double[length];
        Arrays.setAll(raw, k -> seed.uniform(from + k));
        if (shape.label() == Label.CLASS || shape.label() == Label.DISTRIBUTION) {
            double[] weight = Arrays.stream(raw).map(u -> u * u + 1e-3).toArray();
            double sum = Arrays.stream(weight).sum();
            return Arrays.stream(weight).map(share -> share / sum).toArray();
        }
        return hasClasses()
                ? raw
                : Arrays.stream(raw).map(u -> 0.05 + 12 * u * u).toArray();
    }
}
