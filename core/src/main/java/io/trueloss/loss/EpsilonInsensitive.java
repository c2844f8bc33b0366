package io.trueloss.loss;

import static io.trueloss.error.Require.notNegative;

import io.trueloss.listing.Or;

/// The absolute error beyond a tube of free errors, the loss of support vector regression.
///
/// - Domain: y and f any real number, in the unit of the target, which is the unit of the loss.
/// - Minimised by: a median of the targets moved towards it by epsilon; often a whole interval.
/// - Use when: errors up to a tolerance do not matter at all, and few rows shall define the fit.
/// - Avoid when: one best answer is wanted: inside the tube it does not care.
/// - Systems: epsilon is 0.1 in scikit-learn, 0.001 in Weka.
/// - Source: Drucker, Burges, Kaufman, Smola and Vapnik (1997), NIPS 9, 155–161.
///
/// @param epsilon which error is free, in the unit of the target, 0 or more
@Is("max(0, abs(f - y) - epsilon)")
public record EpsilonInsensitive(@Or("0.1") double epsilon) implements PointLoss {

    public EpsilonInsensitive {
        notNegative("epsilon", epsilon);
    }
}
