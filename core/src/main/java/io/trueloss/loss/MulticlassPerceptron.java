package io.trueloss.loss;

/// The loss of the perceptron for several classes: how far the best score is above that of the right class.
///
/// - Domain: y a class, or a distribution over the classes (then the mean of their costs); f any real
///   numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: equal scores, which never cost anything where several classes occur.
/// - Use when: the perceptron rule itself is studied, or compared with.
/// - Avoid when: a fit to the minimum is wanted: all weights 0 are one, and a penalty makes them the only one.
///   crammer-singer asks for a margin and has no such way out.
/// - Source: Collins (2002), EMNLP, 1–8; with two classes it is perceptron of the difference of their scores.
@Is("max(f) - f[y]")
public record MulticlassPerceptron() implements VectorLoss {

    @Override
    public Target target() {
        return Target.CLASS;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
