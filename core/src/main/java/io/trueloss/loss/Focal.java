package io.trueloss.loss;

import static io.trueloss.error.Require.notNegative;

import io.trueloss.listing.Or;

/// The logistic loss with easy rows turned down, for two classes of which one is rare: a row that the score
/// gives probability p costs (1 - p)^gamma times as much.
///
/// - Domain: y 0 or 1, or a share between them (then the mean of the two costs); f any real number.
/// - Minimised by: a score on the same side as the log-odds of the share of class 1, but nearer to 0.
/// - Use when: there are so many easy rows that they drown the hard ones.
/// - Avoid when: a probability is wanted: it is not a proper score, sigmoid(f) is too timid; or a fit must be
///   certain to be the best one: it is not convex.
/// - Source: Lin, Goyal, Girshick, He and Dollár (2017), ICCV, 2980–2988; not proper: Charoenphakdee et al.
///   (2021), CVPR, 5202–5211. It has no alpha: theirs of 0.25 is `class-weighted(loss=focal, weights=[0.75,
///   0.25])`.
///
/// @param gamma how strongly easy rows are turned down, 0 or more; 0 is the logistic loss
@Is("y*exp(-gamma*softplus(f))*softplus(-f) + (1 - y)*exp(-gamma*softplus(-f))*softplus(f)")
public record Focal(@Or("2") double gamma) implements PointLoss {

    public Focal {
        notNegative("gamma", gamma);
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
