package io.trueloss.problem;

import io.trueloss.optim.Objective;
import io.trueloss.random.Seed;

/// A test problem that is a sum of squares.
public interface Squares extends TestProblem {

    /// What is squared and summed, at these weights.
    Jet[] residuals(Jet[] x);

    @Override
    default Objective objective(Seed seed) {
        return new SumOfSquares(start().length, this);
    }
}
