package io.trueloss.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns nodes back into expressions of the language, for people to read.
final class Writing {

    private final Resolved resolved;
    private final Map<Node, Expr> known = new HashMap<>();

    Writing(Resolved resolved) {
        this.resolved = resolved;
    }

    Expr of(Node node) {
        var expr = known.get(node);
        if (expr == null) {
            expr = switch (node) {
                case Node.Constant constant -> Expr.of(constant.value);
                case Node.Input input ->
                    input.source == Source.TARGETS && resolved.shape().label() == Label.DISTRIBUTION
                            ? Expr.of(Op.ONEHOT, new Expr.Name("y"))
                            : new Expr.Name(name(input));
                case Node.Call call -> called(call);
            };
            known.put(node, expr);
        }
        return expr;
    }

    /// What the formula calls an input.
    String name(Node.Input input) {
        return switch (input.source) {
            case TARGET, TARGETS -> "y";
            case SCORE -> resolved.parts().get(input.slot).name();
            case COLUMN -> resolved.columns().get(input.slot);
            case DIRECTION -> throw new IllegalStateException("a direction has no name");
        };
    }

    private Expr called(Node.Call call) {
        return switch (call.piece) {
            case NONE -> operation(call);
            case ABS -> times(Expr.of(Op.SIGN, of(call.arg(0))), of(call.arg(1)));
            case MORE -> choice(Op.GT, call);
            case LESS -> choice(Op.LT, call);
            case MOST -> Expr.of(Op.SUM, times(shares(call.arg(0)), of(call.arg(1))));
            case SHARES -> shares(call.arg(0));
            case LOGISTIC, POWERS -> throw new IllegalStateException("what is computed together is not for reading");
            case MILLS_REST -> Expr.of(Op.ADD, of(call.arg(0)), Expr.of(Op.MILLS, of(call.arg(0))));
        };
    }

    private Expr choice(Op comparison, Node.Call call) {
        var condition = Expr.of(comparison, of(call.arg(0)), of(call.arg(1)));
        return Expr.of(Op.IF, condition, of(call.arg(2)), of(call.arg(3)));
    }

    private Expr shares(Node vector) {
        var greatest = Expr.of(Op.EQ, of(vector), Expr.of(Op.MAX, of(vector)));
        return Expr.of(Op.IF, greatest, Expr.of(1), Expr.of(0));
    }

    private Expr operation(Node.Call call) {
        if (isSign(call)) {
            return new Expr.Name("s");
        }
        if (call.op == Op.ONEHOT && call.width() != resolved.shape().classes()) {
            var entries = new ArrayList<Expr>();
            for (int i = 0; i < call.width(); i++) {
                var hit = Expr.of(Op.EQ, of(call.arg(0)), Expr.of(i));
                entries.add(Expr.of(Op.IF, hit, Expr.of(1), Expr.of(0)));
            }
            return new Expr.Apply(Op.LIST, entries);
        }
        if (call.op == Op.SORT && call.args.size() == 2 && call.arg(0) == call.arg(1)) {
            return Expr.of(Op.SORT, of(call.arg(0)));
        }
        if (call.op == Op.CHAIN || call.op == Op.MUL) {
            return times(of(call.arg(0)), of(call.arg(1)));
        }
        var args = call.args.stream().map(this::of).toList();
        return switch (call.op) {
            case DIV -> over(args.get(0), args.get(1));
            case POW -> power(args.get(0), args.get(1));
            default -> new Expr.Apply(call.op, args);
        };
    }

    /// A power of an inverse is the inverse of a power.
    private static Expr power(Expr a, Expr b) {
        if (a instanceof Expr.Apply(Op op, List<Expr> args)
                && op == Op.DIV
                && args.getFirst().equals(Expr.of(1))) {
            return Expr.of(Op.DIV, Expr.of(1), Expr.of(Op.POW, args.getLast(), b));
        }
        return Expr.of(Op.POW, a, b);
    }

    /// A quotient of a quotient by powers of the same is one by a power.
    private static Expr over(Expr a, Expr b) {
        boolean twice = a instanceof Expr.Apply(Op op, List<Expr> args)
                && op == Op.DIV
                && base(args.getLast()).equals(base(b));
        if (!twice || !(a instanceof Expr.Apply quotient)) {
            return Expr.of(Op.DIV, a, b);
        }
        double exponent = exponent(quotient.args().getLast()) + exponent(b);
        return Expr.of(Op.DIV, quotient.args().getFirst(), Expr.of(Op.POW, base(b), Expr.of(exponent)));
    }

    private static boolean isPower(Expr a) {
        return a instanceof Expr.Apply(Op op, List<Expr> args) && op == Op.POW && args.getLast() instanceof Expr.Num;
    }

    private static Expr base(Expr a) {
        return isPower(a) && a instanceof Expr.Apply power ? power.args().getFirst() : a;
    }

    private static double exponent(Expr a) {
        return isPower(a) && a instanceof Expr.Apply power && power.args().getLast() instanceof Expr.Num(double value)
                ? value
                : 1;
    }

    /// Whether it is 2*y - 1 in a formula that calls this s.
    private boolean isSign(Node.Call call) {
        return call.op == Op.SUB
                && call.arg(1).is(1)
                && call.arg(0).is(Op.MUL)
                && call.arg(0).arg(0).is(2)
                && call.arg(0).arg(1) instanceof Node.Input input
                && (input.source == Source.TARGET || input.source == Source.TARGETS)
                && resolved.formula().free().contains("s");
    }

    /// A product; with an inverse it is a quotient, as people write it.
    private static Expr times(Expr a, Expr b) {
        if (b instanceof Expr.Num(double value) && value == 1) {
            return a;
        }
        if (b instanceof Expr.Apply(Op op, List<Expr> args)
                && op == Op.DIV
                && args.getFirst().equals(Expr.of(1))) {
            return over(a, args.getLast());
        }
        if (a instanceof Expr.Apply(Op op, List<Expr> args)
                && op == Op.DIV
                && args.getFirst().equals(Expr.of(1))) {
            return over(b, args.getLast());
        }
        return Expr.of(Op.MUL, a, b);
    }
}
