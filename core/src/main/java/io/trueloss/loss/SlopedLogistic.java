package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The logistic loss of a score that is multiplied by a slope first: the probability is sigmoid(slope*f).
///
/// - Domain: y 0 or 1, or a share between them; f any real number, the log-odds of class 1 divided by
///   slope.
/// - Minimised by: the log-odds of the share of class 1, divided by slope; without bound if only one
///   class occurs.
/// - Use when: scores are compared with those of LightGBM with its parameter `sigmoid`, which is the
///   slope.
/// - Avoid when: nothing else asks for it: a linear model under `logistic` finds the same probabilities.
/// - Source: Cox (1958), J. R. Stat. Soc. B 20(2), 215–242; the slope: LightGBM, objective binary.
///   Probabilities are predicted for slopes 1 and 2; for others the scores are.
///
/// @param slope what the score is multiplied by, > 0
@Is("y*softplus(-slope*f) + (1 - y)*softplus(slope*f)")
public record SlopedLogistic(@Or("2") double slope) implements PointLoss {

    public SlopedLogistic {
        positive("slope", slope);
    }

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
        return slope == 1 ? Link.LOGIT : slope == 2 ? Link.HALF_LOGIT : Link.IDENTITY;
    }
}
