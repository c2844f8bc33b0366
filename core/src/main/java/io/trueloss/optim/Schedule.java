package io.trueloss.optim;

import io.trueloss.listing.Listed;

/// How a rate changes from step to step: a function of the step alone, so that a run that goes on later goes
/// on alike.
public interface Schedule extends Listed {

    /// What the rate of step t is multiplied with.
    ///
    /// @param t the step, from 1
    double factor(int t);
}
