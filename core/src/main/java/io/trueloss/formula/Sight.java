package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Looks whether a formula sees its scores under both labels of a two-class target, 0 and 1.
///
/// A loss that was written for labels -1 and 1, such as `max(0, 1 - y*f)`, is worth the same for every score
/// where y is 0, and learns nothing from half of the rows. What is looked at is the derivative, after y was
/// replaced by the label.
final class Sight {

    private final Resolved resolved;

    private Sight(Resolved resolved) {
        this.resolved = resolved;
    }

    /// The error for a formula that sees its scores under one of the labels only.
    static Optional<UserError> blindness(Resolved resolved) {
        var label = resolved.shape().label();
        if (label == Label.DISTRIBUTION
                || label == Label.VECTOR
                || resolved.shape().classes() > 2) {
            return Optional.empty();
        }
        var sight = new Sight(resolved);
        boolean zero = sight.sees(0);
        return zero == sight.sees(1) ? Optional.empty() : Optional.of(sight.error(zero ? 1 : 0));
    }

    private boolean sees(int label) {
        var value = new Replacement(Resolver.Y, Expr.of(label)).of(resolved.value());
        var fixed = new Resolved(
                resolved.formula(), resolved.shape(), value, resolved.typing(), resolved.parts(), resolved.columns());
        return new Calculus(fixed).gradient().stream().anyMatch(slope -> !slope.is(0));
    }

    private UserError error(int label) {
        var scores = String.join(", ", resolved.parts().stream().map(Part::name).toList());
        return new UserError(
                "TL2015",
                "where y is " + label + " the formula is worth the same whatever " + scores + " is",
                resolved.formula().text(),
                "did you mean s, which is -1 or +1? or add what a row with y = " + label + " costs");
    }

    /// Puts one expression in the place of another, wherever that stands.
    private record Replacement(Expr old, Expr fresh, Map<Expr, Expr> known) {

        Replacement(Expr old, Expr fresh) {
            this(old, fresh, new HashMap<>());
        }

        Expr of(Expr expr) {
            if (expr.equals(old)) {
                return fresh;
            }
            if (!(expr instanceof Expr.Apply apply)) {
                return expr;
            }
            var result = known.get(expr);
            if (result == null) {
                result = new Expr.Apply(
                        apply.op(), apply.args().stream().map(this::of).toList());
                known.put(expr, result);
            }
            return result;
        }
    }
}
