package io.trueloss.loss;

import static io.trueloss.error.Require.finite;

import io.trueloss.formula.Expr;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Op;

/// Another loss that stops growing at a limit, so that no single row can cost more, and rows beyond it no
/// longer pull.
///
/// - Domain: that of the loss inside; the loss is at most `at`.
/// - Minimised by: what minimises the loss inside over the rows that stay below the limit; there may be several
///   local minima.
/// - Use when: some rows or labels are plainly wrong, and what the others say is wanted as if those were not
///   there.
/// - Avoid when: a fit must be certain to be the best one, or there is no good start: a clipped loss is not
///   convex. `tukey` and `welsch` level off without a corner.
/// - Source: the truncated parabola: Blake and Zisserman (1987), Visual Reconstruction, MIT Press; the ramp
///   loss, which is `clipped(loss=hinge, at=2)`: Collobert, Sinz, Weston and Bottou (2006), ICML, 201–208.
///
/// @param loss the loss inside
/// @param at the most that a row costs, in the unit of the loss
public record Clipped(Loss loss, double at) implements Wrapper {

    public Clipped {
        finite("at", at);
    }

    /// The lesser of two is not linear in a label.
    @Override
    public boolean acceptsSoftLabels() {
        return false;
    }

    @Override
    public Formula wrap(Formula inner, Label label) {
        return new Formula(inner.scores(), Expr.of(Op.MIN, inner.body(), Expr.of(at)), inner.bindings());
    }
}
