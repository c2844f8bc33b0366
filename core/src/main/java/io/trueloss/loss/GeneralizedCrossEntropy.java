package io.trueloss.loss;

import io.trueloss.listing.Or;

/// A loss between the cross-entropy and the chance of a wrong answer, for classes of which some labels are
/// wrong: a row never costs more than 1/q.
///
/// - Domain: y a class, or a distribution over the classes (then the mean of their costs); f any real
///   numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: the shares of the classes to the power 1/(1 - q), brought to the sum 1; with q = 1 the
///   likeliest class alone.
/// - Use when: labels are noisy and the network would learn them by heart.
/// - Avoid when: honest probabilities are wanted: it is not a proper score for them; or a fit must be certain
///   to be the best one: it is not convex.
/// - Source: Zhang and Sabuncu (2018), NeurIPS 31, 8778–8788. It goes to softmax as q goes to 0.
///
/// @param q how little sure rows count, above 0 and up to 1; at 1 the loss is the probability of all other
///     classes
@Is("(-expm1(-q*c)/q)[y] where c = logsumexp(f) - f")
public record GeneralizedCrossEntropy(@Or("0.5") double q) implements VectorLoss {

    public GeneralizedCrossEntropy {
        if (!(q > 0 && q <= 1)) {
            throw new IllegalArgumentException("q must be above 0 and at most 1, was " + q);
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
