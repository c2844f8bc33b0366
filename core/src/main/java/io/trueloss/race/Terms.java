package io.trueloss.race;

import io.trueloss.error.Require;
import java.util.Optional;

/// What is equal for all lanes.
///
/// @param passes how often each run may look at all rows, in gradients
/// @param batch how many rows a step looks at; else all
/// @param repeats how often all is repeated, each time from another start, with rows in another order and other
///     points to tune at
/// @param trials how many settings each lane tries in each repeat; 0 is the published defaults
/// @param within how close to the optimum counts as there, as a share of what can be gained
/// @param by what a run costs
/// @param margin how much cheaper is worth a word, as a share
/// @param targetLoss the loss on the rows to judge by that counts as there, instead of `within`
public record Terms(
        int passes,
        Optional<Integer> batch,
        int repeats,
        int trials,
        double within,
        Axis by,
        double margin,
        Optional<Double> targetLoss) {

    /// The same for so many repeats.
    public Terms times(int other) {
        return new Terms(passes, batch, other, trials, within, by, margin, targetLoss);
    }

    /// The same, with at least so many trials and no target.
    Terms tuned(int least) {
        return new Terms(passes, batch, repeats, Math.max(trials, least), within, by, margin, Optional.empty());
    }

    /// The same towards a loss on the rows to judge by.
    public Terms towards(double loss) {
        return new Terms(passes, batch, repeats, trials, within, by, margin, Optional.of(loss));
    }

    /// What a run costs.
    public enum Axis {
        /// Rows whose gradient was taken, counted each time: exact, the same on every machine.
        ROWS,
        /// Those rows by how many there are: looks at all of them.
        PASSES,
        /// Wall time, without what is evaluated only to be shown.
        TIME
    }

    public Terms {
        Require.atLeast("passes", 1, passes);
        Require.atLeast("repeats", 1, repeats);
        Require.atLeast("trials", 0, trials);
        batch.ifPresent(rows -> Require.atLeast("batch", 1, rows));
        Require.fraction("within", within);
        Require.notNegative("margin", margin);
    }
}
