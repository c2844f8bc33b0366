package io.trueloss.race;

import java.util.List;

/// One repeat of a race: from one start, with one order of rows.
///
/// @param seed the number of its seed
/// @param start the start's bits, hashed: equal for every lane
/// @param entries what each lane did, in the order of the lanes
public record Repeat(long seed, int start, List<Entry> entries) {

    public Repeat {
        entries = List.copyOf(entries);
    }

    /// What one lane did in a repeat.
    ///
    /// @param trials what it tried, in order; none under the published defaults
    /// @param chosen which trial was best on the rows to judge by; -1 where there were none
    /// @param run the run at the chosen setting, beside the other lanes', timed
    public record Entry(List<Trial> trials, int chosen, Trial run) {

        public Entry {
            trials = List.copyOf(trials);
        }

        /// What it cost until it first was there: all that was tried before on the clock, whichever setting was
        /// chosen in the end.
        double cost(Goal goal) {
            if (trials.isEmpty()) {
                return goal.reached(run.trace());
            }
            double before = 0;
            for (Trial trial : trials) {
                double reached = goal.reached(trial.trace());
                if (reached < Double.POSITIVE_INFINITY) {
                    return before + reached;
                }
                before += goal.spent(trial.trace());
            }
            return Double.POSITIVE_INFINITY;
        }
    }
}
