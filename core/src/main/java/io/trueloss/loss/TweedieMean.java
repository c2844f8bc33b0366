package io.trueloss.loss;

import io.trueloss.listing.Or;
import java.util.List;

/// The Tweedie loss of a mean that the model gives as it is, not as a logarithm: for totals whose effects
/// add.
///
/// - Domain: y 0 or more; f the mean, above 0.
/// - Minimised by: the mean of the targets.
/// - Use when: effects on a total add up rather than multiply, or predicted means are to be measured.
/// - Avoid when: nothing keeps f above 0: the loss is infinite elsewhere, and it is not convex.
///   `tweedie` takes any f, and is convex with p below 2.
/// - Source: Jørgensen (1987), J. R. Stat. Soc. B 49(2), 127–162. Half the deviance without its term y^(2 -
///   p)/((1 - p)*(2 - p)), which no score changes; `tweedie-deviance` has it.
///
/// @param p the power of the mean with which the variance grows, above 1 and below 2; 1 is
///   `poisson-mean`, 2 is `gamma-deviance`
@Is("if(f > 0, f^(2 - p)/(2 - p) + y*f^(1 - p)/(p - 1), inf)")
public record TweedieMean(@Or("1.5") double p) implements PointLoss {
    public TweedieMean {
        Tweedie.check(p, 2, List.of("poisson-mean", "gamma-deviance"));
    }

    @Override
    public Target target() {
        return Target.COUNT;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
