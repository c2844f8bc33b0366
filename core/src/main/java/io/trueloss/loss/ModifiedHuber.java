package io.trueloss.loss;

/// The squared hinge near the margin and a line far on the wrong side, for two classes with a few wrong
/// labels.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 2p - 1, where p is the share of class 1.
/// - Use when: a large margin is wanted, wrong labels must not rule, and (f + 1)/2, kept from 0 to 1, may
///   serve as the probability.
/// - Avoid when: the probability must be exact near 0 and 1: it is cut off there.
/// - Source: Zhang (2004), Ann. Stat. 32(1), 56–85. H2O squares s*f where 1 - s*f is meant.
@Is("if(s*f >= -1, max(0, 1 - s*f)^2, -4*s*f)")
public record ModifiedHuber() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public Link link() {
        return Link.CLIPPED_MARGIN;
    }
}
