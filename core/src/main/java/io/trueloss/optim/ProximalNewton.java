package io.trueloss.optim;

/// Newton's method where absolute values have a price: weights that are not worth it become exactly 0.
///
/// Each step goes to the lowest place of the parabola plus the price, found by coordinate descent and finished
/// by an equation among the weights that are not 0. Where the function curves down, the parabola is bent up.
///
/// Stops when the largest entry of the smallest subgradient is at most the tolerance times the largest one met
/// or the largest price, and the next step promises little or is short; then polishes what is left.
///
/// - Memory: three times the square of the number of weights.
/// - Use when: there is a price on absolute values, up to about two thousand weights, and a curvature.
/// - Avoid when: there are many more weights: `lbfgs` takes the same price.
/// - Source: Lee, Sun and Saunders (2014), SIAM J. Optim. 24(3), 1420–1443; Friedman, Hastie and Tibshirani
///   (2010), J. Stat. Softw. 33(1).
public record ProximalNewton() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        if (!(problem.objective() instanceof Curved)) {
            throw new IllegalArgumentException("objective must know its curvature, was "
                    + problem.objective().getClass().getSimpleName());
        }
        return new ProximalMoves(problem, from, tolerance, memory);
    }
}
