package io.trueloss.metric;

import io.trueloss.listing.Named;
import io.trueloss.report.Estimate;
import io.trueloss.stat.Influence;
import io.trueloss.stat.Mean;
import java.util.Arrays;
import java.util.Optional;

/// The share of the target's squared spread that the predictions explain: 1 is all, 0 no more than the mean, below 0
/// less than the mean.
///
/// - Domain: a target that is a number and varies, and a predicted mean.
/// - Use when: people ask "how much of it do we explain", on rows not learned from.
/// - Avoid when: the spread of the target differs between the data sets that are compared.
/// - Source: Wright (1921), J. Agric. Res. 20, 557–585; interval by influence of the ratio of two sums.
@Named("r2")
public record R2() implements Metric {

    @Override
    public Estimate measure(Scored rows, double level) {
        Optional<double[]> mean = rows.mean();
        if (mean.isEmpty()) return rows.without("needs a target that is a number, and a predicted mean");
        double center = Mean.value(rows.y(), rows.sampled());
        double[] around = new double[rows.rows()];
        Arrays.fill(around, center);
        double[] left = Errors.squared(rows.y(), mean.get());
        double[] all = Errors.squared(rows.y(), around);
        double spread = Mean.value(all, rows.sampled());
        if (!(spread > 0)) return rows.without("the target does not vary");
        double unexplained = Mean.value(left, rows.sampled()) / spread;
        double[] moves = new double[left.length];
        for (int i = 0; i < moves.length; i++) moves[i] = -(left[i] - unexplained * all[i]) / spread;
        double[] influence = Errors.influence(moves, 0, rows.sampled());
        return Influence.estimate(1 - unexplained, influence, rows.sampled(), level);
    }
}
