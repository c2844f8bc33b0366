package io.trueloss.metric;

import io.trueloss.arithmetic.Sum;
import io.trueloss.report.Estimate;
import io.trueloss.stat.Influence;
import io.trueloss.stat.Mean;
import io.trueloss.stat.Sampled;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The chance that a row of the second level has a higher score than one of the first, ties counting half: how
/// well the levels are ordered, whatever the threshold.
///
/// - Domain: a target with two levels, and a score or a probability.
/// - Use when: rows are ranked and the threshold is chosen later.
/// - Avoid when: probabilities or one threshold matter: it does not change if all probabilities are wrong by
///   the same turn.
/// - Source: Hanley and McNeil (1982), Radiology 143(1), 29–36; interval: DeLong, DeLong and Clarke-Pearson
///   (1988), Biometrics 44(3), 837–845; of clusters: Obuchowski (1997), Biometrics 53(2), 567–578.
public record Auc() implements Metric {

    @Override
    public String needs() {
        return "a target with two levels, and a score or a probability";
    }

    @Override
    public boolean applies(Scored rows) {
        return rows.order().isPresent();
    }

    @Override
    public Estimate measure(Scored rows, double level) {
        return rows.order().map(f -> of(rows, f, level)).orElseGet(() -> rows.without("it needs " + needs()));
    }

    private static Estimate of(Scored rows, double[] f, double level) {
        Sampled all = rows.sampled();
        int[][] sides = {side(rows.y(), 0), side(rows.y(), 1)};
        Sampled zeros = all.select(sides[0]);
        Sampled ones = all.select(sides[1]);
        if (zeros.n() == 0 || ones.n() == 0) return rows.without("only one of the two levels is there");
        double[] beaten = beaten(f, rows.y(), all.weight());
        double auc = Mean.value(pick(beaten, sides[1]), ones) / zeros.total();
        if (zeros.n() == 1 || ones.n() == 1) {
            return new Estimate.Unknown(auc, all.n(), "one row of a level does not show how much others differ");
        }
        double[] influence = new double[f.length];
        spread(influence, sides[0], zeros.influence(shares(beaten, sides[0], ones), auc), share(zeros, all));
        spread(influence, sides[1], ones.influence(shares(beaten, sides[1], zeros), auc), share(ones, all));
        return Errors.within(0, 1, Influence.estimate(auc, influence, all, level));
    }

    private static int[] side(double[] y, int which) {
        return IntStream.range(0, y.length).filter(row -> y[row] == which).toArray();
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    /// For each row of one side the share of the other side that it is on the right side of.
    private static double[] shares(double[] beaten, int[] rows, Sampled other) {
        double total = other.total();
        return Arrays.stream(rows).mapToDouble(row -> beaten[row] / total).toArray();
    }

    /// How much more a row counts among its side than among all. DeLong's variance is made of one for each
    /// side, and each has its own n - 1; where rows are clustered, the clusters have.
    private static double share(Sampled side, Sampled all) {
        double n = all.n();
        double m = side.n();
        return all.isClustered() ? n / m : n / m * Math.sqrt(m / (m - 1) * ((n - 1) / n));
    }

    private static void spread(double[] influence, int[] rows, double[] own, double by) {
        for (int i = 0; i < rows.length; i++) influence[rows[i]] = by * own[i];
    }

    /// The weight of the rows of the other level that each row is on the right side of, tied ones half.
    private static double[] beaten(double[] f, double[] y, double[] weight) {
        double[] steps = steps(f);
        int[] at = Arrays.stream(f)
                .mapToInt(score -> Arrays.binarySearch(steps, score + 0.0))
                .toArray();
        double[][] tied = new double[2][steps.length];
        for (int i = 0; i < f.length; i++) tied[(int) y[i]][at[i]] += weight[i];
        double[][] below = {below(tied[0]), below(tied[1])};
        double ones = below[1][steps.length];
        double[] beaten = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            int step = at[i];
            beaten[i] = y[i] == 1 ? below[0][step] + tied[0][step] / 2 : ones - below[1][step + 1] + tied[1][step] / 2;
        }
        return beaten;
    }

    /// The scores that occur, ascending, each once; -0 is 0.
    private static double[] steps(double[] f) {
        double[] sorted = Arrays.stream(f).map(score -> score + 0.0).sorted().toArray();
        int steps = 0;
        for (double score : sorted) {
            if (steps == 0 || score > sorted[steps - 1]) sorted[steps++] = score;
        }
        return Arrays.copyOf(sorted, steps);
    }

    /// The sum of all before each step, and at the end of all.
    private static double[] below(double[] tied) {
        double[] below = new double[tied.length + 1];
        Sum sum = new Sum();
        for (int step = 0; step < tied.length; step++) {
            below[step] = sum.value();
            sum.add(tied[step]);
        }
        below[tied.length] = sum.value();
        return below;
    }
}
