package io.trueloss.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes an expression for people: spelt with few parentheses, and a large one with what repeats in it named
/// after `where`, so that derivatives stay readable and a graph in which much is shared does not become an
/// endless text.
final class Shared {

    /// Expressions up to this many nodes are written out in full.
    private static final int SMALL = 60;

    /// What has fewer nodes is not worth a name.
    private static final int WORTH = 4;

    private final Map<Expr, Integer> uses = new HashMap<>();
    private final List<Expr> order = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Expr, Expr> rewritten = new HashMap<>();
    private final LinkedHashMap<String, Expr> bindings = new LinkedHashMap<>();
    private int named;

    private Shared() {}

    /// The expression as a formula: with names for what is used more than once, if it is large.
    static Formula of(Expr expr) {
        var shared = new Shared();
        if (expr.size() > SMALL) {
            shared.count(expr);
            shared.order.forEach(shared::rewrite);
        }
        var tidy = new Tidy();
        shared.bindings.replaceAll((name, bound) -> tidy.of(bound));
        return new Formula(List.of(), tidy.of(shared.rewritten.getOrDefault(expr, expr)), shared.bindings);
    }

    private void count(Expr expr) {
        if (expr instanceof Expr.Name name) {
            taken.add(name.name());
        }
        if (uses.merge(expr, 1, Integer::sum) == 1 && expr instanceof Expr.Apply apply) {
            apply.args().forEach(this::count);
            order.add(expr);
        }
    }

    /// Arguments come before those that use them.
    private void rewrite(Expr expr) {
        var apply = (Expr.Apply) expr;
        var args = apply.args().stream()
                .map(arg -> rewritten.getOrDefault(arg, arg))
                .toList();
        Expr result = new Expr.Apply(apply.op(), args);
        if (uses.getOrDefault(expr, 0) > 1 && expr.size() >= WORTH) {
            var name = fresh();
            bindings.put(name, result);
            result = new Expr.Name(name);
        }
        rewritten.put(expr, result);
    }

    private String fresh() {
        named++;
        while (taken.contains("u" + named)) {
            named++;
        }
        return "u" + named;
    }
}
