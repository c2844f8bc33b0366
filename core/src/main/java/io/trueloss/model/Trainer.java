package io.trueloss.model;

import io.trueloss.listing.Listed;
import io.trueloss.random.Seed;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.watch.Watch;

/// A way to learn a model from rows: `--model linear` is [Linear].
public interface Trainer extends Listed {

    /// Learns. Interrupting the thread ends it with the best weights so far.
    Fit train(Problem problem, Seed seed, Watch watch);

    /// The price of the weights where nobody gave one.
    ///
    /// @param ofTarget the price that is usual for such a target
    default PenaltyChoice usual(PenaltyChoice ofTarget) {
        return ofTarget;
    }

    /// Whether it prices the weights by itself, whatever price was given.
    default boolean prices() {
        return false;
    }
}
