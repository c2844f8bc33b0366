package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The likelihood of at least one event where the rate of events is log(1 + exp(f)) and a row is exposed
/// to it as long as its weight says.
///
/// - Domain: y 0 or 1, or a share between them; f any real number, softplus(f) the rate of events at
///   weight 1.
/// - Minimised by: the score at which 1 - (1 + exp(f))^(-weight) is the share of class 1; without bound
///   if only one class occurs.
/// - Use when: class 1 is that something happened at all and rows were exposed to it for different times:
///   a weight as an exposure.
/// - Avoid when: a weight says how often a row counts: it multiplies the loss, and here it does not.
/// - Source: LightGBM, objective cross_entropy_lambda. With weight 1 it is `logistic`; predicted is the
///   probability at weight 1, sigmoid(f), where LightGBM predicts the rate.
///
/// @param weight how long a row is exposed, > 0
@Is("(1 - y)*weight*softplus(f) - y*log1mexp(weight*softplus(f))")
public record CrossEntropyLambda(@Or("1") double weight) implements PointLoss {

    public CrossEntropyLambda {
        positive("weight", weight);
    }

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
