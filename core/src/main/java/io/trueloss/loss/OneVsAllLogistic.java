package io.trueloss.loss;

/// A logistic loss for each class against all others, summed over the classes.
///
/// - Domain: y a class, or a distribution over the classes; f any real numbers, the log-odds of each class.
/// - Minimised by: the log-odds of the share of each class.
/// - Use when: each class shall have a score that means something without the others, or rows of none of the
///   classes may come later.
/// - Avoid when: probabilities that sum to 1 are wanted: these are brought to it only afterwards (see softmax).
/// - Source: Rifkin and Klautau (2004), J. Mach. Learn. Res. 5, 101–141; as a loss that finds the best class:
///   Zhang (2004), J. Mach. Learn. Res. 5, 1225–1251. The sum over the classes: CatBoost divides it by their
///   number.
@Is("sum(onehot(y)*softplus(-f) + (1 - onehot(y))*softplus(f))")
public record OneVsAllLogistic() implements VectorLoss {

    @Override
    public Target target() {
        return Target.CLASS;
    }

    @Override
    public Link link() {
        return Link.ONE_VS_ALL;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
