package io.trueloss.loss;

import static io.trueloss.error.Require.notNegative;

import io.trueloss.listing.Or;

/// The squared error beyond a tube of free errors.
///
/// - Domain: y and f any real number, in the unit of the target; the loss is in that unit squared.
/// - Minimised by: the point where what the residuals are beyond the tube balances; it may be an interval.
/// - Use when: errors up to a tolerance do not matter at all, and large ones cost more than in proportion.
/// - Avoid when: a few targets are wild; or one best answer is wanted: inside the tube it does not care.
/// - Systems: as in scikit-learn (`squared_epsilon_insensitive`), without a half.
/// - Source: Vapnik (1995), The Nature of Statistical Learning Theory, Springer, chapter 6.
///
/// @param epsilon which error is free, in the unit of the target, 0 or more
@Is("max(0, abs(f - y) - epsilon)^2")
public record SquaredEpsilonInsensitive(@Or("0.1") double epsilon) implements PointLoss {

    public SquaredEpsilonInsensitive {
        notNegative("epsilon", epsilon);
    }
}
