package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The hinge loss of pairs of labels: each label that a row has shall be scored a margin above each that it
/// has not. Summed over such pairs, over the number of labels.
///
/// - Domain: y one label a place, each 0 or 1; f any real numbers. The same number added to every score changes
///   nothing. A row with all labels or none has no pair and costs 0.
/// - Minimised by: scores of which some tie or lie a margin apart, in the order of how often each label occurs
///   against others.
/// - Use when: the order of the labels in a row counts, and mistakes shall cost in proportion.
/// - Avoid when: a probability is wanted (see multilabel-logistic); or there are hundreds of labels: the work
///   grows as their square.
/// - Source: Elisseeff and Weston (2001), NIPS 14, 681–687, there over the number of pairs. Over the number of
///   labels as in PyTorch's multilabel_margin_loss, which takes the places of the labels instead of y.
///
/// @param margin how far a label that is there shall be ahead, > 0
@Is("mean(each(k, y[k]*sum((1 - y)*max(0, f - f[k] + margin))))")
public record MultilabelMargin(@Or("1") double margin) implements VectorLoss {

    public MultilabelMargin {
        positive("margin", margin);
    }

    @Override
    public Target target() {
        return Target.LABELS;
    }

    /// Only their order counts.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
