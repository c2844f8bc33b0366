package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;
import io.trueloss.listing.Or;

/// Another loss times a constant, to state a cost in another unit.
///
/// - Domain: that of the loss inside.
/// - Minimised by: what minimises the loss inside.
/// - Use when: the loss of another system is this one times a factor: the squared error is
///   `scaled(loss=half-squared, by=2)`.
/// - Avoid when: a penalty is meant to stay as it is: it weighs against the loss, so scaling one changes the
///   balance.
/// - Source: elementary.
///
/// @param loss the loss inside
/// @param by the factor, > 0
public record Scaled(Loss loss, @Or("1") double by) implements Wrapper {

    public Scaled {
        positive("by", by);
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        return new Formula(inner.scores(), Expr.of(Op.MUL, Expr.of(by), inner.body()), inner.bindings());
    }
}
