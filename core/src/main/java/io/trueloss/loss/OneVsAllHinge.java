package io.trueloss.loss;

/// A hinge loss for each class against all others, summed over the classes.
///
/// - Domain: y a class, or a distribution over the classes (then the mean of their costs); f any real
///   numbers, one a class.
/// - Minimised by: 1 for a class that has more than half of the targets, and -1 for all others.
/// - Use when: each class shall have a margin of its own, and rows of none of them may come later.
/// - Avoid when: no class has more than half of the chances: then every score is -1.
/// - Source: Rifkin and Klautau (2004), J. Mach. Learn. Res. 5, 101–141; in low rank models: Udell, Horn,
///   Zadeh and Boyd (2016), Found. Trends Mach. Learn. 9(1), 1–118.
@Is("sum(onehot(y)*max(0, 1 - f) + (1 - onehot(y))*max(0, 1 + f))")
public record OneVsAllHinge() implements VectorLoss {

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
