package io.trueloss.race;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Who came where, as far as the repeats show it. Those between whom they show no difference share their ranks.
///
/// The comparisons of one lane with all others are corrected together (Holm 1979, Scand. J. Stat. 6(2), 65–70),
/// and a difference is said only if it stands among the comparisons of both lanes.
///
/// @param order the lanes from the cheapest on
/// @param pairs each lane beside each other one: how many times as much the first cost; none of losses
/// @param verdicts for each pair whether the first was cheaper, dearer, or neither was shown
public record Standing(List<Integer> order, List<List<Paired>> pairs, List<List<Verdict>> verdicts) {
    private static final double ERROR = 0.05;

    /// What the repeats show of two lanes.
    public enum Verdict {
        /// The first was cheaper, by more than the margin.
        CHEAPER,
        /// No difference shown.
        TIE,
        /// The first was dearer, by more than the margin.
        DEARER
    }

    public Standing {
        order = List.copyOf(order);
        pairs = pairs.stream().map(List::copyOf).toList();
        verdicts = verdicts.stream().map(List::copyOf).toList();
    }

    /// The standing of lanes.
    ///
    /// @param costs what each lane cost in each repeat, infinite where it missed
    /// @param margin how much cheaper is worth a word, as a share
    public static Standing of(double[][] costs, double margin) {
        int k = costs.length;
        List<List<Paired>> pairs = IntStream.range(0, k)
                .mapToObj(a -> IntStream.range(0, k)
                        .mapToObj(b -> Paired.of(costs[a], costs[b], margin))
                        .toList())
                .toList();
        double[][] p = new double[k][k];
        int[][] side = new int[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double ratio = pairs.get(a).get(b).ratio();
                p[a][b] = pairs.get(a).get(b).p();
                side[a][b] = ratio > 1 + margin ? 1 : ratio < 1 / (1 + margin) ? -1 : 0;
            }
        }
        List<Integer> order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(a -> Spread.median(costs[a]))
                        .thenComparingDouble(a -> Spread.quantile(costs[a], 0.25)))
                .toList();
        return new Standing(order, pairs, verdicts(p, side));
    }

    /// The standing of lanes by what each lost on rows that it did not see.
    ///
    /// @param held the mean loss on them, for each lane in each split
    /// @param ratio how many rows were held out for each row learned from
    /// @param margin how much less is worth a word
    public static Standing ofLosses(double[][] held, double ratio, double margin) {
        int k = held.length;
        double[][] p = new double[k][k];
        int[][] side = new int[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                Corrected apart = Corrected.of(held[a], held[b], ratio);
                p[a][b] = apart.p(margin);
                side[a][b] = (int) Math.signum(apart.mean());
            }
        }
        List<Integer> order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        a -> Arrays.stream(held[a]).average().orElse(Double.NaN)))
                .toList();
        return new Standing(order, List.of(), verdicts(p, side));
    }

    /// What is shown, when each lane's comparisons are corrected together.
    ///
    /// @param p how surprising each comparison is
    /// @param side 1 where the first lane's is the larger, -1 where it is the smaller
    private static List<List<Verdict>> verdicts(double[][] p, int[][] side) {
        double[][] corrected = new double[p.length][];
        Arrays.setAll(corrected, a -> holm(a, p[a]));
        return IntStream.range(0, p.length)
                .mapToObj(a -> IntStream.range(0, p.length)
                        .mapToObj(b -> Math.max(corrected[a][b], corrected[b][a]) > ERROR || side[a][b] == 0
                                ? Verdict.TIE
                                : side[a][b] > 0 ? Verdict.DEARER : Verdict.CHEAPER)
                        .toList())
                .toList();
    }

    /// The p-values of a lane's comparisons, corrected together.
    private static double[] holm(int self, double[] row) {
        List<Integer> others = IntStream.range(0, row.length)
                .filter(b -> b != self)
                .boxed()
                .sorted(Comparator.comparingDouble(b -> row[b]))
                .toList();
        double[] corrected = new double[row.length];
        corrected[self] = 1;
        double largest = 0;
        for (int i = 0; i < others.size(); i++) {
            largest = Math.max(largest, (others.size() - i) * row[others.get(i)]);
            corrected[others.get(i)] = Math.min(1, largest);
        }
        return corrected;
    }

    /// How many repeats so many lanes need before any difference can be shown between them.
    public static int needed(int lanes) {
        int repeats = 2;
        while ((lanes - 1) * StrictMath.scalb(1.0, 1 - repeats) > ERROR) {
            repeats++;
        }
        return repeats;
    }

    /// The best rank that a lane may have: one more than those shown to be cheaper.
    public int best(int lane) {
        return 1 + count(lane, Verdict.DEARER);
    }

    /// The worst rank that a lane may have.
    public int worst(int lane) {
        return order.size() - count(lane, Verdict.CHEAPER);
    }

    /// Whether it was shown to be cheaper than every other lane.
    public boolean winner(int lane) {
        return order.size() > 1 && worst(lane) == 1;
    }

    /// The rank as people read it: `2`, or `1–3` where it shares its ranks.
    public String rank(int lane) {
        int best = best(lane);
        int worst = worst(lane);
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }

    private int count(int lane, Verdict verdict) {
        return (int) verdicts.get(lane).stream().filter(verdict::equals).count();
    }
}
