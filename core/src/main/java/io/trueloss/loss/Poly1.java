package io.trueloss.loss;

import io.trueloss.listing.Or;

/// The cross-entropy of several classes with the weight of its first term changed, where it is written as a
/// series in the probability of all other classes.
///
/// - Domain: y a class, or a distribution over the classes (then the mean of their costs); f any real
///   numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: probabilities in the order of the shares of the classes; with epsilon > 0 further apart
///   than the shares, below 0 nearer together.
/// - Use when: one more setting beside softmax is wanted that says how much a wrong answer counts against an
///   unsure one.
/// - Avoid when: honest probabilities are wanted (see softmax); or a fit must be certain to be the best one
///   and epsilon is above 1: from there on it is not convex.
/// - Source: Leng et al. (2022), ICLR, arXiv:2204.12511. Optax takes epsilon = 2 unless told, TensorFlow
///   Ranking 1.
///
/// @param epsilon what is added to the weight 1 of the first term, -1 or more; 0 is softmax
@Is("(c - epsilon*expm1(-c))[y] where c = logsumexp(f) - f")
public record Poly1(@Or("1") double epsilon) implements VectorLoss {

    public Poly1 {
        if (!(epsilon >= -1 && epsilon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("epsilon must be -1 or more, was " + epsilon);
        }
    }

    @Override
    public Target target() {
        return Target.CLASS;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
