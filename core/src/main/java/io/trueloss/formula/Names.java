package io.trueloss.formula;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/// The names in a graph, each node of which is looked at once.
final class Names {

    private final Set<String> found = new LinkedHashSet<>();
    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Names() {}

    /// The names in an expression, in the order in which they are met.
    static Set<String> in(Expr expr) {
        var names = new Names();
        names.collect(expr);
        return names.found;
    }

    private void collect(Expr expr) {
        if (seen.add(expr)) {
            switch (expr) {
                case Expr.Num number -> {}
                case Expr.Name name -> found.add(name.name());
                case Expr.Apply apply -> apply.args().forEach(this::collect);
            }
        }
    }
}
