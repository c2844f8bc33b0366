package io.trueloss.loss;

/// The squared distance of the margin from 1, for two classes by least squares: f is regressed on -1 and
/// 1.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 2p - 1, where p is the share of class 1.
/// - Use when: a fit in one step is worth more than its accuracy.
/// - Avoid when: some rows are easy: being more than right costs as much as being wrong.
/// - Source: Suykens and Vandewalle (1999), Neural Process. Lett. 9(3), 293–300.
@Is("(1 - s*f)^2")
public record SquaredMargin() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    @Override
    public Link link() {
        return Link.CLIPPED_MARGIN;
    }
}
