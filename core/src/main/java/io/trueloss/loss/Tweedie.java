package io.trueloss.loss;

import io.trueloss.listing.Or;
import java.util.List;

/// The Tweedie loss with log link, for totals that are often 0 and else above it: spread grows as the mean to
/// the power p.
///
/// - Domain: y 0 or more if p is below 2, above 0 if it is above 2; f any real number, the logarithm of the
///   mean.
/// - Minimised by: the logarithm of the mean of the targets; without bound if every target is 0.
/// - Use when: a target is a sum of a random number of amounts (claims a policy, rain a day): 0 for many
///   rows, skewed for the others.
/// - Avoid when: the zeros have causes of their own (see zero-inflated-poisson); or with p above 2 a fit must
///   be certain to be the best one: it is convex only for p below 2.
/// - Source: Jørgensen (1987), J. R. Stat. Soc. B 49(2), 127–162; for claims, Jørgensen and de Souza (1994),
///   Scand. Actuar. J. 1994(1), 69–93. Half the deviance without the terms of y alone, so values for
///   different p do not compare.
///
/// @param p the power of the mean with which the variance grows, above 1 and at most 3; 1 is
///   `poisson`, 2 is `gamma`, 3 is
///   `inverse-gaussian`
@Is("if(p < 2, y*exp((1 - p)*f)/(p - 1) + exp((2 - p)*f)/(2 - p), exp((2 - p)*f)*(y*exp(-f)/(p -" + " 1) - 1/(p - 2)))")
public record Tweedie(@Or("1.5") double p) implements PointLoss {
    public Tweedie {
        check(p, 3, List.of("poisson", "gamma"));
    }

    @Override
    public Target target() {
        return p < 2 ? Target.COUNT : Target.POSITIVE;
    }

    /// Refuses the powers of which there is no such distribution, those that are beyond `most`, and those
    /// that are losses of their own: 1 and 2.
    static void check(double p, int most, List<String> own) {
        if (p == 1 || p == 2) {
            throw new IllegalArgumentException("p must not be " + (int) p + " (take " + own.get((int) p - 1) + ")");
        }
        if (!(p > 1 && p <= most)) {
            throw new IllegalArgumentException(
                    "p must be above 1 and at most " + most + ", was " + p + " (0 is half-squared)");
        }
    }
}
