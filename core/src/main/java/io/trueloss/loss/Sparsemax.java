package io.trueloss.loss;

/// The loss of sparsemax, for probabilities that may be exactly 0: the nearest distribution to the scores.
///
/// - Domain: y a class, or a distribution over the classes (then the mean of their costs); f any real
///   numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: the shares of the classes, up to a common shift.
/// - Use when: most classes shall have probability 0, and a sure right answer shall cost nothing.
/// - Avoid when: tiny probabilities must be told apart: they become 0.
/// - Source: Martins and Astudillo (2016), ICML, 1614–1623; the loss of Fenchel and Young of the Gini
///   entropy: Blondel, Martins and Niculae (2020), J. Mach. Learn. Res. 21(35), 1–69. With two classes it is
///   binary-sparsemax of the difference of their scores.
@Is("t - v[y] + (1 + sum(max(0, v - t)^2))/2 where v = f - max(f), t = max(v - sparsemax(v))")
public record Sparsemax() implements VectorLoss {

    @Override
    public Target target() {
        return Target.CLASS;
    }

    @Override
    public Link link() {
        return Link.SPARSEMAX;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
