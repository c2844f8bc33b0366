package io.trueloss.loss;

/// The deviance of a probability whose score is half the log-odds, as boosting counts it.
///
/// - Domain: y 0 or 1, or a share between them; f any real number, half the logarithm of the odds of
///   class 1.
/// - Minimised by: half the log-odds of the share of class 1; without bound if only one class occurs.
/// - Use when: scores or losses are compared with those of gradient boosting in Spark, or with
///   `exponential`, whose minimum lies in the same place.
/// - Avoid when: nothing else counts halves: `logistic` is the same loss with the log-odds as its score.
/// - Source: Friedman (2001), Ann. Stat. 29(5), 1189–1232, without the factor 2 that makes it a deviance
///   (minus twice the log-likelihood); Spark has the factor. H2O's deviance has the log-odds as its
///   score: `scaled(loss=logistic, by=2)`.
@Is("2*(y*softplus(-2*f) + (1 - y)*softplus(2*f))")
public record HalfLogitDeviance() implements PointLoss {

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
        return Link.HALF_LOGIT;
    }
}
