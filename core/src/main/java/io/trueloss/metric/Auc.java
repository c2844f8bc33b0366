package io.trueloss.metric;

import io.trueloss.report.Estimate;
import io.trueloss.stat.Influence;
import io.trueloss.stat.Sampled;
import java.util.Optional;
import java.util.stream.IntStream;

/// The chance that a row of the second level has a higher score than one of the first, ties counting half: how well the
/// levels are ordered, whatever the threshold.
///
/// - Domain: a target with two levels, and a score or a probability.
/// - Use when: rows are ranked and the threshold is chosen later.
/// - Avoid when: probabilities or one threshold matter: it does not change if all probabilities are wrong by the same turn.
/// - Source: Hanley and McNeil (1982), Radiology 143(1), 29–36; interval: DeLong, DeLong and Clarke-Pearson (1988),
///   Biometrics 44(3), 837–845, with the ordering of Sun and Xu (2014), IEEE Signal Process. Lett. 21(11).
public record Auc() implements Metric {

    @Override
    public Estimate measure(Scored rows, double level) {
        Optional<double[]> order = rows.order();
        if (order.isEmpty()) return rows.without("needs a target with two levels, and a score or a probability");
        double[] f = order.get();
        Sampled sampled = rows.sampled();
        double[] w = sampled.weight();
        double ones = IntStream.range(0, f.length).filter(i -> rows.y()[i] == 1).mapToDouble(i -> w[i]).sum();
        double zeros = sampled.total() - ones;
        if (!(ones > 0) || !(zeros > 0)) return rows.without("only one of the two levels is there");
        double[] beaten = beaten(f, rows.y(), w);
        double auc = 0;
        for (int i = 0; i < f.length; i++) if (rows.y()[i] == 1) auc += w[i] * beaten[i] / zeros;
        auc /= ones;
        double[] moves = new double[f.length];
        for (int i = 0; i < f.length; i++) {
            boolean one = rows.y()[i] == 1;
            double own = one ? beaten[i] / zeros : beaten[i] / ones;
            moves[i] = (own - auc) * sampled.total() / (one ? ones : zeros);
        }
        return Influence.estimate(auc, Errors.influence(moves, 0, sampled), sampled, level);
    }

    /// The weight of the rows of the other level that a row is on the right side of, ties half.
    private static double[] beaten(double[] f, double[] y, double[] w) {
        int[] order = IntStream.range(0, f.length)
                .boxed()
                .sorted((a, b) -> Double.compare(f[a], f[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] beaten = new double[f.length];
        double zerosBelow = 0;
        double onesBelow = 0;
        double ones = IntStream.range(0, f.length).filter(i -> y[i] == 1).mapToDouble(i -> w[i]).sum();
        for (int from = 0, to = 0; from < order.length; from = to) {
            double tiedOnes = 0;
            double tiedZeros = 0;
            for (; to < order.length && f[order[to]] == f[order[from]]; to++) {
                if (y[order[to]] == 1) tiedOnes += w[order[to]];
                else tiedZeros += w[order[to]];
            }
            for (int i = from; i < to; i++) {
                boolean one = y[order[i]] == 1;
                beaten[order[i]] = one ? zerosBelow + tiedZeros / 2 : ones - onesBelow - tiedOnes / 2;
            }
            zerosBelow += tiedZeros;
            onesBelow += tiedOnes;
        }
        return beaten;
    }
}
