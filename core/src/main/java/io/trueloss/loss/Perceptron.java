package io.trueloss.loss;

/// The loss of the perceptron, for the better one of two classes: how far the score is on the wrong side.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 0 where both classes occur: a score of 0 never costs anything.
/// - Use when: the perceptron rule itself is studied, or compared with.
/// - Avoid when: a fit to the minimum is wanted: all weights 0 are one, and a penalty makes them the only
///   one. `hinge` asks for a margin and has no such way out.
/// - Source: Rosenblatt (1958), Psychol. Rev. 65(6), 386–408.
@Is("max(0, -s*f)")
public record Perceptron() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
