package io.trueloss.metric;

import io.trueloss.listing.Named;
import io.trueloss.report.Estimate;
import io.trueloss.stat.Influence;
import io.trueloss.stat.Mean;
import java.util.Arrays;

/// The share of the target's squared spread that the predictions explain: 1 is all, 0 no more than the mean of
/// these rows, below 0 less than that.
///
/// - Domain: a target that is a number and varies, and a predicted mean.
/// - Use when: people ask "how much of it do we explain", on rows not learned from.
/// - Avoid when: the spread of the target differs between the data sets that are compared.
/// - Source: Wright (1921), J. Agric. Res. 20, 557–585; of its many kinds the first of Kvålseth (1985), Am.
///   Stat. 39(4), 279–285: one less the ratio of two sums of squares. Interval by influence of that ratio.
@Named("r2")
public record R2() implements Metric {

    @Override
    public String needs() {
        return Errors.NEEDS;
    }

    @Override
    public boolean applies(Scored rows) {
        return rows.mean().isPresent();
    }

    @Override
    public Estimate measure(Scored rows, double level) {
        return rows.mean().map(mean -> of(rows, mean, level)).orElseGet(() -> rows.without("it needs " + needs()));
    }

    private static Estimate of(Scored rows, double[] mean, double level) {
        double[] center = new double[mean.length];
        Arrays.fill(center, Mean.value(rows.y(), rows.sampled()));
        double[] left = Errors.squared(rows.y(), mean);
        double[] all = Errors.squared(rows.y(), center);
        double spread = Mean.value(all, rows.sampled());
        if (!(spread > 0)) return rows.without("the target does not vary");
        double unexplained = Mean.value(left, rows.sampled()) / spread;
        double[] moves = new double[left.length];
        for (int i = 0; i < moves.length; i++) moves[i] = (unexplained * all[i] - left[i]) / spread;
        double[] influence = rows.sampled().influence(moves, 0);
        return Errors.within(
                Double.NEGATIVE_INFINITY, 1, Influence.estimate(1 - unexplained, influence, rows.sampled(), level));
    }
}
