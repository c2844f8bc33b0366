package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Another rule whose rate falls when the value has stopped falling.
///
/// A value is lower if it is below the lowest so far by a share of it; when more values in a row than the
/// patience are not, the rate is multiplied. A plain schedule knows the step alone; this one remembers values,
/// among what the rule remembers, and so goes on alike in a run that goes on later.
///
/// - Memory: that of the rule inside, and four numbers a weight.
/// - Use when: it is not known when the rate has to fall, and values tell.
/// - Avoid when: each value comes from a few rows: then say by `every` how many make one to be judged, best the
///   number of batches in an epoch.
/// - Source: practice; as ReduceLROnPlateau in PyTorch and Keras. Why steps of falling length: Robbins and
///   Monro (1951), Ann. Math. Stat. 22(3), 400–407.
///
/// @param rule the rule inside
/// @param by what the rate is multiplied with, between 0 and 1
/// @param patience how many values that are not lower are borne, 0 or more
/// @param threshold by which share of itself the lowest value has to be undercut, 0 or more and below 1
/// @param least how small the rate becomes, beside the rule's own, 0 or more and below 1
/// @param every how many steps' values are averaged before they are judged, 1 or more
public record Plateau(
        @Or("adam") Rule rule,
        @Or("0.1") double by,
        @Or("10") int patience,
        @Or("1e-4") double threshold,
        @Or("0") double least,
        @Or("1") int every)
        implements Wrapping {

    public Plateau {
        Require.fraction("by", by);
        Require.atLeast("patience", 0, patience);
        Require.belowOne("threshold", threshold);
        Require.belowOne("least", least);
        Require.atLeast("every", 1, every);
    }

    @Override
    public int own() {
        return 4;
    }

    @Override
    public void step(Step at) {
        double[] lowest = own(at, 0);
        double[] idle = own(at, 1);
        double[] factor = own(at, 2);
        double[] sum = own(at, 3);
        if (at.t() == 1) {
            lowest[0] = Double.POSITIVE_INFINITY;
            factor[0] = 1;
        }
        rule.step(new Step(at.w(), at.g(), at.value(), at.rate() * factor[0], at.t(), at.slots()));
        sum[0] += at.value();
        if (at.t() % every != 0) {
            return;
        }
        double value = sum[0] / every;
        sum[0] = 0;
        boolean lower = lowest[0] == Double.POSITIVE_INFINITY || value < lowest[0] - threshold * Math.abs(lowest[0]);
        lowest[0] = lower ? value : lowest[0];
        idle[0] = lower ? 0 : idle[0] + 1;
        if (idle[0] > patience) {
            factor[0] = Math.max(least, factor[0] * by);
            idle[0] = 0;
        }
    }
}
