package io.trueloss.loss;

import io.trueloss.formula.Shape;
import io.trueloss.loss.Survey.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Looks whether a loss is classification-calibrated: whatever the chances of the classes, scores that prefer
/// the wrong class cost more on average than the best scores do (Bartlett, Jordan and McAuliffe 2006; for
/// several classes Tewari and Bartlett 2007, J. Mach. Learn. Res. 8, 1007-1025).
record Calibration(Loss loss, Shape shape, int size, Survey survey) {

    private static final double[] CHANCES = {0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.45, 0.49, 0.499};
    private static final double[][] SHARES = {
        {0.4, 0.35, 0.25},
        {0.45, 0.3, 0.25},
        {0.36, 0.33, 0.31},
        {0.5, 0.45, 0.05},
        {0.8, 0.15, 0.05},
        {0.34, 0.33, 0.33}
    };
    private static final int STEPS = 13;
    private static final double[] WIDTHS = {12, 3, 1};

    /// What is known; nothing where the target has no classes, or the loss no score for each.
    Optional<Known> known() {
        return switch (shape.label()) {
            case NUMBER -> loss.target() == Target.BINARY && size == 1 ? Optional.of(binary()) : Optional.empty();
            case CLASS ->
                !Places.areShares(loss) && loss.target() != Target.ORDERED && size == shape.classes()
                        ? Optional.of(several())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The score between the two classes: the one of which the link makes 1/2; of a score that is no
    /// probability, or not known to be one, 0.
    double threshold() {
        return switch (loss.link()) {
            case IDENTITY -> isProbability() ? 0.5 : 0;
            case LOG, SOFTMAX, CUMULATIVE_LOGIT -> 0;
            default -> loss.link().scores(0.5)[0];
        };
    }

    private boolean isProbability() {
        var site = survey.look(new double[] {1}, new double[][] {{-1, 2}});
        return !site.isInside(0) || !site.isInside(1) || prefers(0.75) && prefers(0.25);
    }

    /// Whether the best score for a chance is nearer to that chance than rounding.
    private boolean prefers(double chance) {
        double[] f = IntStream.rangeClosed(-40, 80).mapToDouble(i -> i / 40.0).toArray();
        double[] cost = mixed(
                chance,
                survey.look(new double[] {1}, new double[][] {f}),
                survey.look(new double[] {0}, new double[][] {f}));
        int best = IntStream.range(0, f.length)
                .boxed()
                .min((i, j) -> Double.compare(cost[i], cost[j]))
                .orElseThrow();
        return f[best] == chance;
    }

    private Known binary() {
        double middle = threshold();
        double[][] f = {scores(middle)};
        var one = survey.look(new double[] {1}, f);
        var zero = survey.look(new double[] {0}, f);
        for (double chance : CHANCES) {
            for (double p : new double[] {chance, 1 - chance}) {
                double[] cost = mixed(p, one, zero);
                double best = least(cost, i -> true);
                double wrong = least(cost, i -> (f[0][i] - middle) * (2 * p - 1) <= 0);
                if (!(wrong > best + 1e-12 * (1 + Math.abs(best)))) {
                    return Known.refuted(
                            Trait.CALIBRATED,
                            "where class 1 has probability " + Known.number(p)
                                    + ", the best score for the other class costs " + Known.number(wrong)
                                    + " on average, no more than the best of all");
                }
            }
        }
        return Known.tested(
                Trait.CALIBRATED,
                "for " + 2 * CHANCES.length
                        + " probabilities: the best score of the wrong sign costs more than the best");
    }

    private static double[] scores(double middle) {
        var near = IntStream.rangeClosed(-400, 400).mapToDouble(i -> middle + i / 800.0);
        var wide = IntStream.rangeClosed(-400, 400).mapToDouble(i -> middle + i / 20.0);
        var far = DoubleStream.iterate(1, power -> power < 60, power -> power + 1)
                .flatMap(power -> DoubleStream.of(
                        StrictMath.pow(2, power),
                        -StrictMath.pow(2, power),
                        StrictMath.pow(2, -power),
                        -StrictMath.pow(2, -power)));
        return DoubleStream.concat(DoubleStream.concat(near, wide), far.map(f -> middle + f))
                .sorted()
                .toArray();
    }

    private static double[] mixed(double p, Site one, Site zero) {
        double[] cost = new double[one.points()];
        Arrays.setAll(
                cost,
                i -> one.isInside(i) && zero.isInside(i)
                        ? p * one.at().value()[i] + (1 - p) * zero.at().value()[i]
                        : Double.POSITIVE_INFINITY);
        return cost;
    }

    private static double least(double[] cost, IntPredicate where) {
        return IntStream.range(0, cost.length)
                .filter(where)
                .mapToDouble(i -> cost[i])
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// Grids of scores around the least expected loss, each finer than the one before, once among all scores
    /// and once among those that prefer another class.
    private Known several() {
        for (double[] share : SHARES) {
            double best = search(share, (f, i) -> true);
            double wrong = search(share, Calibration::prefersAnother);
            if (!(wrong > best + 1e-6 * (1 + Math.abs(best)))) {
                var shown = Arrays.stream(share).mapToObj(Known::number).toList();
                return Known.refuted(
                        Trait.CALIBRATED,
                        "where the classes have probabilities [" + String.join("; ", shown)
                                + "], the best scores that do not prefer the first cost " + Known.number(wrong)
                                + " on average, no more than the best of all");
            }
        }
        return Known.tested(
                Trait.CALIBRATED,
                "for " + SHARES.length
                        + " distributions over three classes: the best scores for a wrong class cost more than the best");
    }

    private double search(double[] share, BiPredicate<double[][], Integer> where) {
        double[] center = new double[size];
        double best = Double.POSITIVE_INFINITY;
        double width = WIDTHS[0];
        for (int round = 0; round < 7; round++) {
            double[][] f = grid(center, width);
            double[] cost = expected(share, f);
            int last = -1;
            for (int i = 0; i < cost.length; i++) {
                if (cost[i] < best && where.test(f, i)) {
                    best = cost[i];
                    last = i;
                }
            }
            int found = last;
            if (found >= 0) {
                Arrays.setAll(center, j -> f[j][found]);
            }
            width /= 3;
        }
        return best;
    }

    /// Whether some other score is no less than the first.
    private static boolean prefersAnother(double[][] f, int i) {
        return IntStream.range(1, f.length).anyMatch(j -> f[j][i] >= f[0][i]);
    }

    private double[] expected(double[] share, double[][] f) {
        double[] sum = new double[f[0].length];
        for (int k = 0; k < share.length; k++) {
            double chance = share[k];
            var site = survey.look(new double[] {k}, f);
            Arrays.setAll(
                    sum, i -> sum[i] + (site.isInside(i) ? chance * site.at().value()[i] : Double.POSITIVE_INFINITY));
        }
        return sum;
    }

    private static double[][] grid(double[] center, double width) {
        int size = center.length;
        var points = new ArrayList<double[]>();
        List<double[]> open = List.of(new double[0]);
        for (int j = 0; j < size; j++) {
            points = new ArrayList<>();
            for (double[] start : open) {
                for (int step = 0; step < STEPS; step++) {
                    double[] longer = Arrays.copyOf(start, j + 1);
                    longer[j] = center[j] + width * (2.0 * step / (STEPS - 1) - 1);
                    points.add(longer);
                }
            }
            open = points;
        }
        double[][] columns = new double[size][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < size; j++) {
                columns[j][i] = points.get(i)[j];
            }
        }
        return columns;
    }
}
