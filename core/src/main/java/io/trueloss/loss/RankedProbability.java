package io.trueloss.loss;

/// The ranked probability score, for probabilities of classes that have an order: being off by two classes
/// costs more than by one.
///
/// - Domain: y an ordered class by its index, or a distribution over the classes; f the probability of each
///   class, from 0 to 1.
/// - Minimised by: the shares of the classes: it is a proper score.
/// - Use when: predicted probabilities of levels are to be measured, or a model makes such probabilities of
///   its own.
/// - Avoid when: the classes have no order (see brier-probability), or f are scores of any size (see
///   ordinal).
/// - Source: Epstein (1969), J. Appl. Meteorol. 8(6), 985–987; Murphy (1971), J. Appl. Meteorol. 10(1),
///   155–156. The sum over the thresholds between classes of squared errors of the probability to lie below;
///   some divide it by the number of thresholds.
@Is("sum(if(revcumsum(max(onehot(y), 1)) > 1, cumsum(f - onehot(y))^2, 0))")
public record RankedProbability() implements VectorLoss {
    @Override
    public Target target() {
        return Target.ORDERED;
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
