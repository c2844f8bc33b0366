package io.trueloss.race;

import io.trueloss.optim.Objective;

/// A course as one thread sees it: its memory is not shared.
public interface Track {

    /// What is to be made small, without the penalty.
    Objective objective();

    /// The mean loss on the rows to judge by; NaN if there are none.
    double valid(double[] w);
}
