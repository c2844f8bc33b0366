package io.trueloss.loss;

import io.trueloss.listing.Or;

/// The Tweedie loss of a mean that the model gives as it is, not as a logarithm: for totals whose effects
/// add.
///
/// - Domain: y 0 or more if p is below 2, above 0 if it is above 2; f the mean, above 0.
/// - Minimised by: the mean of the targets.
/// - Use when: effects on a total add up rather than multiply, or predicted means are to be measured.
/// - Avoid when: nothing keeps f above 0: the loss is infinite elsewhere, and it is not convex.
///   `tweedie` takes any f, and is with p below 2.
/// - Source: Jørgensen (1987), J. R. Stat. Soc. B 49(2), 127–162. Half the deviance without its term y^(2 -
///   p)/((1 - p)*(2 - p)), which no score changes; `tweedie-deviance` has it.
///
/// @param p the power of the mean with which the variance grows, above 1 and at most 3; 1 is
///   `poisson-mean`, 2 is `gamma-deviance`
@Is("if(f > 0, if(p < 2, f^(2 - p)/(2 - p) + y*f^(1 - p)/(p - 1), f^(2 - p)*(y/f/(p - 1) - 1/(p -"
        + " 2))), inf)")
public record TweedieMean(@Or("1.5") double p) implements PointLoss {
    public TweedieMean {
        check(p, "poisson-mean", "gamma-deviance");
    }

    @Override
    public Target target() {
        return target(p);
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    /// The targets that a power allows: above 2 there are no zeros.
    static Target target(double p) {
        return p < 2 ? Target.COUNT : Target.POSITIVE;
    }

    /// Refuses the powers of which there is no such distribution, and those that are losses of their own.
    static void check(double p, String one, String two) {
        if (p == 1 || p == 2) {
            throw new IllegalArgumentException("p must not be " + (p == 1 ? "1 (take " + one : "2 (take " + two) + ")");
        }
        if (!(p > 1 && p <= 3)) {
            throw new IllegalArgumentException("p must be above 1 and at most 3, was " + p + " (0 is half-squared)");
        }
    }
}
