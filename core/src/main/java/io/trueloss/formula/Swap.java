package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The same expression with other nodes in the place of some; where a rule answers for a node, its inside is not looked at.
final class Swap {

    private final Function<Expr, Optional<Expr>> rule;
    private final Map<Expr, Expr> known = new HashMap<>();

    Swap(Function<Expr, Optional<Expr>> rule) {
        this.rule = rule;
    }

    Expr of(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = rule.apply(node).orElseGet(() -> inside(node));
            known.put(node, seen);
        }
        return seen;
    }

    private Expr inside(Expr node) {
        return node instanceof Apply(Op op, var args)
                ? new Apply(op, args.stream().map(this::of).toList())
                : node;
    }
}
