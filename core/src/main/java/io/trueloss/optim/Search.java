package io.trueloss.optim;

/// An optimizer that owns its evaluations: it tries points until one is good enough to move to.
public non-sealed interface Search extends Optimizer {

    /// Starts, or goes on with what an earlier run remembered.
    ///
    /// @param problem what is to be made small
    /// @param from where to start
    /// @param tolerance when to stop; what it is compared with is said on the search's page
    /// @param memory what [Moves#memory()] said; empty at a new start
    Moves start(Penalised problem, Point from, double tolerance, double[][] memory);

    /// Whether it minimises an objective with kinks as it is; others are given smooth ones in its place.
    default boolean kinks() {
        return false;
    }
}
