package io.trueloss.problem;

import io.trueloss.listing.Listed;
import io.trueloss.optim.Objective;
import io.trueloss.random.Seed;
import java.util.List;
import java.util.Optional;

/// A function with a start from which optimizers are tried, and what is known about its minimum.
public interface TestProblem extends Listed {

    /// The function. One for each thread: it may hold scratch memory.
    ///
    /// @param seed where its noise comes from, if it has any
    Objective objective(Seed seed);

    /// Where to begin, in a new array.
    double[] start();

    /// The smallest value it has; empty if that is not known.
    Optional<Double> minimum();

    /// Where it is smallest, in a new array; empty if that is not known, or not one point.
    default Optional<double[]> minimiser() {
        return Optional.empty();
    }

    /// The values of other places that are flat: local minima, saddles, the limit far away. Not all of them may
    /// be known.
    default List<Double> traps() {
        return List.of();
    }
}
