package io.trueloss.loss;

/// The cross-entropy of several classes, for a probability of each: f has one score a class.
///
/// - Domain: y a class, or a distribution over the classes; f any real numbers, one a class. The same number
///   added to every score changes nothing.
/// - Minimised by: the logarithms of the shares of the classes, up to a common shift.
/// - Use when: the probabilities themselves are wanted: it is a proper score, so honest ones have the lowest
///   loss.
/// - Avoid when: the classes have an order (see ordinal), or a row may have several.
/// - Source: Bridle (1990), in Neurocomputing, NATO ASI Series F68, 227–236; McFadden (1974), in Frontiers in
///   Econometrics, 105–142.
@Is("logsumexp(f - f[y])")
public record Softmax() implements VectorLoss {

    @Override
    public Target target() {
        return Target.CLASS;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
