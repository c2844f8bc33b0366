package io.trueloss.optim;

import java.util.Optional;

/// An objective that can say which row makes it infinite or no number.
public interface Traced extends Objective {

    /// The first row whose loss or slope is not finite at `w`; empty if there is none.
    Optional<Fault> fault(double[] w);
}
