package io.trueloss.race;

import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;
import java.util.List;
import java.util.OptionalDouble;

/// Sets the loss on the rows to judge by that counts as there: what a tuned optimizer came to, in the median
/// over repeats of its own (after AlgoPerf; Dahl et al. 2023, arXiv 2306.07179). It is tuned by at least
/// twenty settings, and off the clock of any lane.
///
/// @param course what is raced over
/// @param lane the optimizer that sets it
/// @param terms what is equal for all
/// @param seed where everything random comes from: not what the lanes see
/// @param threads how many trials may run at once
public record Reference(Course course, Lane lane, Terms terms, Seed seed, int threads) {
    /// How many settings it tries at least.
    public static final int TRIALS = 20;

    /// The loss; empty if it was cancelled.
    public OptionalDouble loss(Watch watch) {
        Raced raced = new Heats(course, List.of(lane), terms.tuned(TRIALS), seed, threads).bare(watch);
        double[] lowest =
                raced.runs(0).stream().mapToDouble(Trace::lowestJudged).toArray();
        return raced.cut() ? OptionalDouble.empty() : OptionalDouble.of(Spread.median(lowest));
    }
}
