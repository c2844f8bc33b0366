package io.trueloss.loss;

/// The logistic loss where the score is the probability itself.
///
/// - Domain: y 0 or 1, or a share between them; f a probability, from 0 to 1. A probability of 0 for what
///   occurred costs infinitely much; other systems clip it first, each at another place (Keras at 1e-7,
///   DL4J at 1e-5).
/// - Minimised by: the share of class 1: it is a proper score.
/// - Use when: a loss of probabilities from elsewhere is to be computed, or the model gives probabilities
///   by itself.
/// - Avoid when: a linear model is trained: its scores leave the range from 0 to 1. `logistic` has no
///   such border and loses no digits.
/// - Source: Good (1952), J. R. Stat. Soc. B 14(1), 107–114.
@Is("if(f >= 0 and f <= 1, -xlogy(y, f) - xlog1py(1 - y, -f), inf)")
public record CrossEntropyProbability() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }

    @Override
    public Link link() {
        return Link.PROBABILITY;
    }
}
