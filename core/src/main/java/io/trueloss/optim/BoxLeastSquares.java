package io.trueloss.optim;

/// Multipliers between bounds that bring a sum of vectors closest to a goal: `min |goal - sum(u[i] * vector
/// i)|`.
///
/// What is left of the goal is, for a fit with kinks, its smallest subgradient. Finds which multipliers stand
/// at a bound by an active set, like Lawson and Hanson for bounds of 0. Source: Stark and Parker (1995),
/// Comput. Stat. 10, 129–141.
///
/// @param u the multipliers
/// @param left the goal minus the sum; zeros if the goal is reached
public record BoxLeastSquares(double[] u, double[] left) {

    /// @param vectors what is summed
    /// @param goal what the sum should be
    /// @param low the lower bounds, finite
    /// @param high the upper bounds, at least the lower ones; +infinity if there is none
    /// @param guess multipliers to start from; moved to the nearest bound if they are outside
    public static BoxLeastSquares of(Bundle vectors, double[] goal, double[] low, double[] high, double[] guess) {
        for (int i = 0; i < low.length; i++) {
            if (!Double.isFinite(low[i]) || !(low[i] <= high[i]) || Double.isNaN(guess[i])) {
                throw new IllegalArgumentException("bounds must be finite below and in order, and the guess a number, "
                        + "were " + low[i] + " to " + high[i] + ", " + guess[i]);
            }
        }
        return new ActiveSet(vectors, goal, low, high).from(guess);
    }
}
