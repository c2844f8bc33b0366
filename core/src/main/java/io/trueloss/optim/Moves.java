package io.trueloss.optim;

import java.util.Optional;

/// A search under way.
public interface Moves {

    /// Makes one move, or says why there is none to make.
    Move next();

    /// What has to be kept, besides the point reached, so that a later run goes on as this one would have.
    double[][] memory();

    /// The coordinates that, at the point reached, others determine completely; empty if there are none or the
    /// search cannot tell.
    default int[] aliased() {
        return new int[0];
    }

    /// For which share of its steps a rule had its gradient shortened; empty if it never does.
    default Optional<Double> clipped() {
        return Optional.empty();
    }
}
