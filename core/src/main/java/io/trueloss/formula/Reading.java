package io.trueloss.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Turns a formula whose names and types are known into nodes, with the rewrites of [Stable] on the way.
final class Reading {

    private final Resolved resolved;
    private final Algebra algebra;
    private final Stable stable;
    private final Map<Expr, Node> known = new IdentityHashMap<>();

    Reading(Resolved resolved, Algebra algebra) {
        this.resolved = resolved;
        this.algebra = algebra;
        this.stable = new Stable(algebra);
    }

    Node of(Expr expr) {
        var node = known.get(expr);
        if (node == null) {
            node = switch (expr) {
                case Expr.Num number -> algebra.number(number.value());
                case Expr.Name name -> named(name.name());
                case Expr.Apply apply -> whole(applied(apply), resolved.typing().of(apply));
            };
            known.put(expr, node);
        }
        return node;
    }

    /// A vector whose entries simplified to one number (`f^0`) is still a vector: its sum is not that number.
    private Node whole(Node node, Type type) {
        return node.width() == type.width() ? node : algebra.list(Collections.nCopies(type.width(), node));
    }

    private Node named(String name) {
        for (int i = 0; i < resolved.parts().size(); i++) {
            if (resolved.parts().get(i).name().equals(name)) {
                return algebra.input(Source.SCORE, i, resolved.parts().get(i).length());
            }
        }
        if (name.equals("y")) {
            return switch (resolved.shape().label()) {
                case NUMBER, CLASS -> algebra.input(Source.TARGET, 0, 1);
                case DISTRIBUTION, VECTOR ->
                    algebra.input(Source.TARGETS, 0, resolved.shape().classes());
            };
        }
        return algebra.input(Source.COLUMN, resolved.columns().indexOf(name), 1);
    }

    private Node applied(Expr.Apply apply) {
        var args = apply.args().stream().map(this::of).toList();
        return switch (apply.op()) {
            case ONEHOT ->
                args.getFirst() instanceof Node.Input input && input.source == Source.TARGETS
                        ? input
                        : algebra.onehot(
                                args.getFirst(), resolved.typing().of(apply).length());
            case MAX -> greatest(args);
            case MIN ->
                args.size() == 1 && args.getFirst().width() > 1
                        ? algebra.neg(greatest(List.of(algebra.neg(args.getFirst()))))
                        : least(args);
            case SORT -> algebra.sorted(args.getFirst(), args.getLast());
            case CLAMP -> algebra.apply(Op.MIN, algebra.apply(Op.MAX, args.get(0), args.get(1)), args.get(2));
            case MEAN ->
                algebra.div(
                        algebra.sum(args.getFirst()),
                        algebra.number(args.getFirst().width()));
            case DOT -> algebra.sum(stable.of(Op.MUL, args));
            default -> stable.of(apply.op(), args);
        };
    }

    /// Three or more numbers are compared all at once, as the entries of a vector.
    private Node greatest(List<Node> args) {
        if (args.size() > 2 && args.stream().allMatch(arg -> arg.width() == 1)) {
            return algebra.apply(Op.MAX, algebra.list(args));
        }
        return args.size() == 1
                ? algebra.apply(Op.MAX, args)
                : args.stream().reduce((a, b) -> algebra.apply(Op.MAX, a, b)).orElseThrow();
    }

    private Node least(List<Node> args) {
        if (args.size() > 2) {
            var turned = new ArrayList<Node>();
            args.forEach(arg -> turned.add(algebra.neg(arg)));
            return algebra.neg(greatest(turned));
        }
        return args.size() == 1 ? args.getFirst() : algebra.apply(Op.MIN, args);
    }
}
