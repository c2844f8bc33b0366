package io.trueloss.loss;

import static io.trueloss.error.Require.notNegative;

import io.trueloss.listing.Or;

/// The cross-entropy of several classes with easy rows turned down: a row whose class the scores give
/// probability p costs (1 - p)^gamma times as much.
///
/// - Domain: y a class, or a distribution over the classes (then the mean of their costs); f any real
///   numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: probabilities in the order of the shares of the classes, but nearer to equal ones.
/// - Use when: there are so many easy rows that they drown the hard ones.
/// - Avoid when: a probability is wanted: it is not a proper score, softmax(f) is too timid; or a fit must be
///   certain to be the best one: it is not convex.
/// - Source: Lin, Goyal, Girshick, He and Dollár (2017), ICCV, 2980–2988; not proper: Charoenphakdee et al.
///   (2021), CVPR, 5202–5211. It has no alpha: the 0.25 of Keras is a factor for every class,
///   `scaled(loss=categorical-focal, by=0.25)`; one for each class is `class-weighted`.
///
/// @param gamma how strongly easy rows are turned down, 0 or more; 0 is softmax
@Is("((-expm1(-c))^gamma*c)[y] where c = logsumexp(f) - f")
public record CategoricalFocal(@Or("2") double gamma) implements VectorLoss {

    public CategoricalFocal {
        notNegative("gamma", gamma);
    }

    @Override
    public Target target() {
        return Target.CLASS;
    }

    @Override
    public boolean acceptsSoftLabels() {
        return true;
    }
}
