package io.trueloss.loss;

/// The logistic loss of each of several labels, for rows that may have any number of them: the sum over the
/// labels.
///
/// - Domain: y one label a place, each 0 or 1 or a share between; f any real numbers, the log-odds of each
///   label.
/// - Minimised by: the log-odds of the share of rows that have each label.
/// - Use when: a row can have several labels, and a probability of each is wanted.
/// - Avoid when: a row has exactly one of them (see softmax).
/// - Source: Cox (1958), J. R. Stat. Soc. B 20(2), 215–242, for each label; as a loss of several: Zhang and
///   Zhou (2014), IEEE Trans. Knowl. Data Eng. 26(8), 1819–1837. The sum over labels: other systems take the
///   mean, which is this over their number.
@Is("sum(y*softplus(-f) + (1 - y)*softplus(f))")
public record MultilabelLogistic() implements VectorLoss {

    @Override
    public Target target() {
        return Target.LABELS;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
