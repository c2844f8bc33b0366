package io.trueloss.loss;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.listing.Or;
import java.util.Optional;

/// A loss of a mean or a probability that is seen through another link: the score is what the link makes of the
/// prediction, and effects add up in that scale.
///
/// - Domain: that of the loss inside; the scores are those whose prediction the loss knows: with the links
///   inverse, sqrt and inverse-square, and with identity where a mean is above 0, they are above 0; the loss is
///   infinite elsewhere.
/// - Minimised by: what the link makes of the prediction that minimises the loss inside.
/// - Use when: the effects of the columns add up in another scale than the usual one: rates that are one over
///   a mean (gamma with inverse), counts whose root is nearly normal (poisson with sqrt), a threshold that
///   something normal passes (logistic with probit).
/// - Avoid when: the usual link does: it needs no scores above 0, and its fit is convex for most losses.
/// - Source: Nelder and Wedderburn (1972), J. R. Stat. Soc. A 135(3), 370–384; McCullagh and Nelder (1989),
///   Generalized Linear Models, 2nd ed., section 2.2.
///
/// @param loss the loss inside: poisson, gamma, inverse-gaussian, negative-binomial, tweedie, logistic,
///     ordinal, half-squared, and (identity, log and sqrt) any whose score is the prediction of a number,
///     such as huber
/// @param link how a score becomes a prediction: identity, log, inverse, sqrt or inverse-square for means;
///     logit, probit, cloglog, cauchit, log or identity for probabilities
public record Linked(@Or("poisson") Loss loss, @Or("sqrt") Link link) implements Wrapper {

    public Linked {
        if (Linking.of(loss, link).isEmpty()) {
            throw new IllegalArgumentException("loss must be one that can be seen through the link " + link.text()
                    + " (poisson, gamma, half-squared, logistic, ...), was " + loss.text());
        }
    }

    /// The loss seen through a link, by its own name where it has one (logistic through probit is `probit`);
    /// empty if there is no such loss.
    public static Optional<Loss> of(Loss loss, Link link) {
        return loss.link() == link
                ? Optional.of(loss)
                : Linking.named(loss, link).or(() -> Linking.of(loss, link).map(formula -> new Linked(loss, link)));
    }

    @Override
    public Link link() {
        boolean probability = loss.target() == Target.BINARY && link == Link.IDENTITY;
        return probability ? Link.PROBABILITY : link;
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        return Linking.of(loss, link).orElseThrow();
    }

    @Override
    public Optional<Formula> normaliser() {
        return loss.normaliser();
    }
}
