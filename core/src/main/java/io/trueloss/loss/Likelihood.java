package io.trueloss.loss;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import io.trueloss.listing.Or;

/// A loss that is a likelihood without the terms that no score changes, with them: the full negative
/// log-likelihood, so that losses of different distributions compare.
///
/// - Domain: that of the loss inside.
/// - Minimised by: what minimises the loss inside.
/// - Use when: two distributions, or two settings of one, are to be compared on the same targets, or the
///   value is to agree with that of another system.
/// - Avoid when: one loss is fitted: it gives the same scores in more time; or one distribution has a density
///   and the other a probability, which do not compare.
/// - Source: Fisher (1922), Philos. Trans. R. Soc. A 222, 309–368.
///
/// @param loss the loss inside: `poisson`, `negative-binomial`, `gaussian`, `student-t` and others that leave
///     such terms out
public record Likelihood(@Or("poisson") Loss loss) implements Wrapper {

    public Likelihood {
        if (loss.normaliser().isEmpty()) {
            throw new IllegalArgumentException("loss must be a likelihood that leaves terms out (poisson, gaussian,"
                    + " student-t, ...), was " + loss.text());
        }
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        var rest = Labels.body(loss.normaliser().orElseThrow());
        return new Formula(inner.scores(), Expr.of(Op.ADD, inner.body(), rest), inner.bindings());
    }
}
