package io.trueloss.optim;

import io.trueloss.listing.Listed;

/// When to stop before the minimum is reached: a rule about how the loss went so far. It has no memory of its
/// own, so that a run that goes on later stops alike.
public interface Halt extends Listed {

    /// Whether to stop now.
    boolean over(Course course);

    /// Whether it means anything without validation rows.
    default Needs needs() {
        return Needs.VALIDATION;
    }

    /// What a rule looks at.
    enum Needs {
        /// Validation rows: without them it is refused.
        VALIDATION,
        /// Validation rows if there are any, else what is made small.
        ANY
    }
}
