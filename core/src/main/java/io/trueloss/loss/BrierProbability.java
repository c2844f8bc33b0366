package io.trueloss.loss;

/// The squared error of probabilities that the model gives as they are, for honest ones that no single row
/// can make costly.
///
/// - Domain: y 0 or 1 and f the probability of class 1; or y one of several classes and f a probability for
///   each. A label may be a share or a distribution. Other numbers than probabilities cost what the formula
///   says.
/// - Minimised by: the share of class 1, or of each class: it is a proper score.
/// - Use when: predicted probabilities are to be measured, or a fit to a probability must be certain to be
///   the best one.
/// - Avoid when: f are log-odds or other scores of any size: take `brier`; or tiny probabilities must be told
///   apart.
/// - Source: Brier (1950), Mon. Weather Rev. 78(1), 1–3. With two classes it is (f - y)^2, half of Brier's
///   own sum over both.
@Is(value = "(f - y)^2", classes = "sum((f - onehot(y))^2)")
public record BrierProbability() implements VectorLoss {
    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public Link link() {
        return Link.PROBABILITY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
