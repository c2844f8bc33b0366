package io.trueloss.optim;

import io.trueloss.random.Seed;

/// A search that looks at a few rows at a time.
public interface Sampling extends Search {

    /// As [Search#start], with the rows that are dealt to it.
    Moves start(Penalised problem, Point from, double tolerance, double[][] memory, Batches batches);

    /// One row at a time.
    @Override
    default Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        return start(problem, from, tolerance, memory, new Batches(1, new Seed(1)));
    }
}
