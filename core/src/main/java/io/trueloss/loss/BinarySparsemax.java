package io.trueloss.loss;

/// The loss of sparsemax for two classes: a probability that may be exactly 0 or 1.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 2p - 1, where p is the share of class 1.
/// - Use when: sure rows shall cost nothing and others give a probability, (f + 1)/2 kept from 0 to 1.
/// - Avoid when: tiny probabilities must be told apart: they become 0.
/// - Source: Martins and Astudillo (2016), ICML, 1614–1623. It is `smoothed-hinge(gamma=2)`.
@Is("if(m >= 1, 0, if(m <= -1, -m, (1 - m)^2/4)) where m = s*f")
public record BinarySparsemax() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public Link link() {
        return Link.CLIPPED_MARGIN;
    }
}
