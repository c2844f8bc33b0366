package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Learns the curvature from the last few steps: nearly as straight as Newton, at the price of a gradient a
/// step.
///
/// Steps are found by the line search of Hager and Zhang. With a price on absolute values it keeps each step
/// inside one orthant (OWL-QN), so that weights of 0 are exactly 0.
///
/// Stops when the largest entry of the smallest subgradient is at most the tolerance times the largest one met
/// (or the largest price), and the next step promises little or is short.
///
/// - Memory: 2 * memory arrays as long as the weights.
/// - Use when: there are too many weights for a Hessian, or the objective does not know its curvature.
/// - Avoid when: columns differ much in scale or are nearly dependent, and Newton is possible.
/// - Source: Liu and Nocedal (1989), Math. Program. 45, 503–528; Andrew and Gao (2007), ICML, 33–40.
///
/// @param memory how many steps are remembered, at least 1
public record Lbfgs(@Or("10") int memory) implements Search {
    public Lbfgs {
        Require.atLeast("memory", 1, memory);
    }

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        var pairs = new Pairs(this.memory, LineMoves.tail(memory));
        double[] head = LineMoves.head(memory);
        if (!problem.penalty().sparse()) {
            return new LineMoves(problem, from, tolerance, pairs, head);
        }
        double price = Vectors.largest(problem.penalty().l1());
        return new OrthantMoves(problem, from, Goal.of(tolerance, price, head), pairs);
    }
}
