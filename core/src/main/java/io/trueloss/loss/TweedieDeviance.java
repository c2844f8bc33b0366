package io.trueloss.loss;

import io.trueloss.listing.Or;
import java.util.List;

/// The Tweedie deviance of a mean that the model gives as it is, for totals that are often 0: 0 is perfect.
///
/// - Domain: y 0 or more; f the mean, above 0.
/// - Minimised by: the mean of the targets.
/// - Use when: predicted means of such totals are to be measured on a scale on which 0 is perfect.
/// - Avoid when: nothing keeps f above 0: the loss is infinite elsewhere, and it is not convex.
///   `scaled(loss=tweedie, by=2)` has the same gradient for the logarithm of the mean.
/// - Source: Jørgensen (1987), J. R. Stat. Soc. B 49(2), 127–162. It is 2*(y^(2 - p)/((1 - p)*(2 - p)) -
///   y*f^(1 - p)/(1 - p) + f^(2 - p)/(2 - p)), the factor 2 included, written so that nothing cancels near y.
///
/// @param p the power of the mean with which the variance grows, above 1 and below 2; 1 is
///   `poisson-deviance`, 2 is `gamma-deviance`
@Is("if(f > 0, 2*if(y > 0, if(abs(l) < 30, y^(2 - p)*(expm1mx((2 - p)*l)/(2 - p) +"
        + " expm1mx((1 - p)*l)/(p - 1)), y^(2 - p)/((1 - p)*(2 - p)) + y*f^(1 - p)/(p - 1) + f^(2"
        + " - p)/(2 - p)), f^(2 - p)/(2 - p)), inf) where l = if(abs(f - y) < y/2, log1p((f -"
        + " y)/y), 2*log(sqrt(f)/sqrt(y)))")
public record TweedieDeviance(@Or("1.5") double p) implements PointLoss {
    public TweedieDeviance {
        Tweedie.check(p, 2, List.of("poisson-deviance", "gamma-deviance"));
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
