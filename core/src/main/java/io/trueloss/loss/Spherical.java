package io.trueloss.loss;

/// One less the spherical score of the probability, for honest ones that no row can make costly: at most
/// 1.
///
/// - Domain: y 0 or 1, or a share between them; f any real number, the logarithm of the odds of class 1.
///   It is 1 - p/hypot(p, 1 - p), with p the probability of the class that occurred.
/// - Minimised by: the log-odds of the share of class 1: it is a proper score.
/// - Use when: a probability is wanted, a few labels are wrong, and probabilities near 1/2 matter more
///   than under `brier`.
/// - Avoid when: a fit must be certain to be the best one: it is not convex in f.
/// - Source: Roby (1965), Psychol. Rep. 16, 833; Gneiting and Raftery (2007), J. Am. Stat. Assoc.
///   102(477), 359–378, where it is a gain.
@Is("-y*expm1(-softplus(-2*f)/2) - (1 - y)*expm1(-softplus(2*f)/2)")
public record Spherical() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
