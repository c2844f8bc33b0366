package io.trueloss.loss;

/// The score itself, with the sign of the class: what the critic of a Wasserstein distance between two
/// classes is trained on.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number.
/// - Minimised by: nothing: it falls without end, so something else must bound the critic (clipped weights, a
///   penalty on its gradient).
/// - Use when: the score shall be as different as possible between two samples.
/// - Avoid when: classes shall be told apart: `logistic` does that and has a minimum.
/// - Systems: `LossWasserstein` of DL4J, for labels -1 and 1. Rows of class 1 push the score down; swap the
///   classes for the other sign.
/// - Source: Arjovsky, Chintala and Bottou (2017), ICML, PMLR 70, 214–223.
@Is("s*f")
public record Wasserstein() implements PointLoss {

    @Override
    public Target target() {
        return Target.BINARY;
    }

    /// A critic's score is no log-odds.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
