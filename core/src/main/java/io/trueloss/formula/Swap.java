package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The same expression with other nodes in the place of some; where a rule answers for a node, its inside is
/// not looked at. What nothing changed in stays the same node.
public final class Swap {

    private final Function<Expr, Optional<Expr>> rule;
    private final BiFunction<Op, List<Expr>, Expr> above;
    private final Map<Expr, Expr> known = new HashMap<>();

    Swap(Function<Expr, Optional<Expr>> rule) {
        this(rule, Apply::new);
    }

    /// @param rule the other node, for those nodes that it answers for
    /// @param above how an operation is written whose arguments changed
    public Swap(Function<Expr, Optional<Expr>> rule, BiFunction<Op, List<Expr>, Expr> above) {
        this.rule = rule;
        this.above = above;
    }

    /// The expression with the other nodes.
    public Expr of(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = rule.apply(node).orElseGet(() -> inside(node));
            known.put(node, seen);
        }
        return seen;
    }

    private Expr inside(Expr node) {
        if (!(node instanceof Apply(Op op, var args))) {
            return node;
        }
        var others = args.stream().map(this::of).toList();
        return others.equals(args) ? node : above.apply(op, others);
    }
}
