package io.trueloss.loss;

/// The square of the hinge loss, for the better one of two classes: smooth at the margin, harsh far on
/// the wrong side.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 2p - 1, where p is the share of class 1.
/// - Use when: a large margin is wanted from a smooth loss; (f + 1)/2, kept from 0 to 1, may serve as the
///   probability.
/// - Avoid when: labels may be wrong: a row far on the wrong side costs the square of its distance.
/// - Source: Lee and Mangasarian (2001), Comput. Optim. Appl. 20, 5–22; probability: Zhang (2004), Ann.
///   Stat. 32(1), 56–85.
@Is("max(0, 1 - s*f)^2")
public record SquaredHinge() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public Link link() {
        return Link.CLIPPED_MARGIN;
    }
}
