package io.trueloss.loss;

/// The pairwise loss of neural networks for several labels: labels that a row has shall be scored above those
/// that it has not. The mean over such pairs of the exponential of how far they are the wrong way round.
///
/// - Domain: y one label a place, each 0 or 1; f any real numbers. The same number added to every score changes
///   nothing. A row with all labels or none has no pair and costs 0.
/// - Minimised by: scores in the order of how often each label occurs against others: half the log-odds where
///   rows have one pair.
/// - Use when: the order of the labels in a row counts, not which of them are predicted.
/// - Avoid when: labels are noisy: one wrong label that is certain costs exponentially; or a probability is
///   wanted.
/// - Source: Zhang and Zhou (2006), IEEE Trans. Knowl. Data Eng. 18(10), 1338–1351.
@Is("if(n > 0, exp(logsumexp(if(y > 0, -f, -inf)) + logsumexp(if(y > 0, -inf, f)))/max(n, 1), 0)"
        + " where n = sum(y)*sum(1 - y)")
public record BpMll() implements VectorLoss {

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
