package io.trueloss.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Makes nodes in their simplest form. No rule changes what a formula means at an infinity or a NaN; only
/// [#chain], the product of the chain rule, drops what is multiplied by an exact zero.
final class Algebra {

    private final Graph graph;

    Algebra(Graph graph) {
        this.graph = graph;
    }

    Node number(double value) {
        return graph.number(value);
    }

    Node input(Source source, int slot, int width) {
        return graph.input(source, slot, width);
    }

    Node add(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return number(a.number() + b.number());
        }
        if (a.is(0)) {
            return b;
        }
        if (b.is(0)) {
            return a;
        }
        if (b.is(Op.NEG)) {
            return sub(a, b.arg(0));
        }
        if (a.is(Op.NEG)) {
            return sub(b, a.arg(0));
        }
        if (isNegative(b)) {
            return sub(a, neg(b));
        }
        if (a.isConstant() && a.number() < 0) {
            return sub(b, number(-a.number()));
        }
        if (factor(a) != 0 && unscaled(a) == unscaled(b)) {
            return mul(number(factor(a) + factor(b)), unscaled(a));
        }
        return entries(Op.ADD, a, b);
    }

    Node sub(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return number(a.number() - b.number());
        }
        if (b.is(0)) {
            return a;
        }
        if (a.is(0)) {
            return neg(b);
        }
        if (b.is(Op.NEG)) {
            return add(a, b.arg(0));
        }
        if (a.is(Op.NEG)) {
            return neg(add(a.arg(0), b));
        }
        if (isNegative(b)) {
            return add(a, neg(b));
        }
        if (a.isConstant() && a.number() < 0) {
            return neg(add(number(-a.number()), b));
        }
        if (a.is(Op.SUB) && isCount(a.arg(1).number()) && isCount(b.number())) {
            return sub(a.arg(0), number(a.arg(1).number() + b.number()));
        }
        if (a != b && unscaled(a) == unscaled(b) && factor(a) != factor(b)) {
            return mul(number(factor(a) - factor(b)), unscaled(a));
        }
        return entries(Op.SUB, a, b);
    }

    Node neg(Node a) {
        if (a.isConstant()) {
            return number(-a.number());
        }
        if (a.is(Op.NEG)) {
            return a.arg(0);
        }
        if (a.is(Op.SUB) && !a.arg(1).isConstant()) {
            return sub(a.arg(1), a.arg(0));
        }
        if (a.is(Op.MUL) && a.arg(0).isConstant()) {
            return mul(number(-a.arg(0).number()), a.arg(1));
        }
        if (a.is(Op.DIV) && a.arg(0).isConstant()) {
            return div(number(-a.arg(0).number()), a.arg(1));
        }
        if (a.is(Op.LOG_SIGMOID)) {
            return apply(Op.SOFTPLUS, neg(a.arg(0)));
        }
        return entries(Op.NEG, a);
    }

    Node mul(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return number(a.number() * b.number());
        }
        if (b.isConstant()) {
            return mul(b, a);
        }
        if (a.is(1)) {
            return b;
        }
        if (a.is(-1)) {
            return neg(b);
        }
        if (a.is(Op.NEG)) {
            return neg(mul(a.arg(0), b));
        }
        if (b.is(Op.NEG)) {
            return a.isConstant() ? mul(number(-a.number()), b.arg(0)) : neg(mul(a, b.arg(0)));
        }
        return a.isConstant() ? scaled(a.number(), b) : product(Op.MUL, a, b);
    }

    /// The product of the chain rule: an exact zero makes it zero whatever the other factor is.
    Node chain(Node a, Node b) {
        if (a.is(0) || b.is(0)) {
            return number(0);
        }
        if (Double.isFinite(a.number()) || Double.isFinite(b.number()) || a.isConstant() && b.isConstant()) {
            return mul(a, b);
        }
        if (a.is(Op.NEG)) {
            return neg(chain(a.arg(0), b));
        }
        if (b.is(Op.NEG)) {
            return neg(chain(a, b.arg(0)));
        }
        if (a.is(Op.DIV) && isNegative(a)) {
            return neg(chain(neg(a), b));
        }
        if (b.is(Op.DIV) && isNegative(b)) {
            return neg(chain(a, neg(b)));
        }
        if (isScaled(a)) {
            return mul(a.arg(0), chain(a.arg(1), b));
        }
        if (isScaled(b)) {
            return mul(b.arg(0), chain(a, b.arg(1)));
        }
        return product(bounded(a) && bounded(b) ? Op.MUL : Op.CHAIN, a, b);
    }

    private Node product(Op op, Node a, Node b) {
        if (a == b) {
            return pow(a, number(2));
        }
        if (base(a) == base(b) && isCount(exponent(a)) && isCount(exponent(b))) {
            return pow(base(a), number(exponent(a) + exponent(b)));
        }
        return entries(op, a, b);
    }

    private Node scaled(double factor, Node a) {
        boolean safe = Double.isFinite(factor) && factor != 0;
        if (safe
                && a.is(Op.MUL)
                && a.arg(0).isConstant()
                && isModerate(factor * a.arg(0).number())) {
            return mul(number(factor * a.arg(0).number()), a.arg(1));
        }
        if (safe
                && a.is(Op.DIV)
                && a.arg(1).isConstant()
                && dividesExactly(factor, a.arg(1).number())) {
            return mul(number(factor / a.arg(1).number()), a.arg(0));
        }
        if (safe
                && a.is(Op.DIV)
                && a.arg(0).isConstant()
                && isModerate(factor * a.arg(0).number())) {
            return div(number(factor * a.arg(0).number()), a.arg(1));
        }
        return entries(Op.MUL, number(factor), a);
    }

    Node div(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return number(a.number() / b.number());
        }
        if (b.is(1)) {
            return a;
        }
        if (b.is(-1)) {
            return neg(a);
        }
        if (a.is(Op.NEG)) {
            return neg(div(a.arg(0), b));
        }
        if (b.is(Op.NEG)) {
            return neg(div(a, b.arg(0)));
        }
        if (b.isConstant()
                && a.is(Op.MUL)
                && a.arg(0).isConstant()
                && dividesExactly(a.arg(0).number(), b.number())) {
            return mul(number(a.arg(0).number() / b.number()), a.arg(1));
        }
        return entries(Op.DIV, a, b);
    }

    /// A quotient of the chain rule, where an exact zero stays zero whatever it is divided by.
    Node part(Node a, Node b) {
        return a.is(0) ? a : div(a, b);
    }

    Node pow(Node a, Node b) {
        if (a.isConstant() && b.isConstant()) {
            return fold(Op.POW, List.of(a, b));
        }
        if (b.is(0)) {
            return number(1);
        }
        if (b.is(1)) {
            return a;
        }
        if (b.is(-1)) {
            return div(number(1), a);
        }
        if (isEven(b) && (a.is(Op.ABS) || a.is(Op.NEG))) {
            return pow(a.arg(0), b);
        }
        if (isCount(b.number()) && a.is(Op.POW) && isCount(a.arg(1).number())) {
            return pow(a.arg(0), number(b.number() * a.arg(1).number()));
        }
        return entries(Op.POW, a, b);
    }

    Node choose(Node condition, Node a, Node b) {
        if (condition.isConstant()) {
            return condition.is(1) ? a : b;
        }
        if (a == b) {
            return a;
        }
        if (a.is(Op.NEG) && b.is(Op.NEG)) {
            return neg(choose(condition, a.arg(0), b.arg(0)));
        }
        return entries(Op.IF, condition, a, b);
    }

    Node list(List<Node> items) {
        var flat = new ArrayList<Node>();
        for (Node item : items) {
            flat.addAll(item.is(Op.LIST) ? item.args() : List.of(item));
        }
        int width = flat.stream().mapToInt(Node::width).sum();
        return flat.size() == 1 ? flat.getFirst() : graph.call(Op.LIST, flat, width);
    }

    /// A number repeated to a width, anything else as it is.
    Node spread(Node a, int width) {
        return a.width() == width ? a : list(Collections.nCopies(width, a));
    }

    /// The sum over entries of something that stands for so many of them.
    Node total(Node a, int width) {
        return a.width() == width ? sum(a) : mul(number(width), a);
    }

    Node sum(Node a) {
        if (a.width() == 1) {
            return a;
        }
        if (a.is(Op.NEG)) {
            return neg(sum(a.arg(0)));
        }
        if (a.is(Op.SOFTMAX)) {
            return number(1);
        }
        if (a.is(Op.CHAIN) || a.is(Op.MUL) && bounded(a)) {
            int first = onlyOne(a.arg(0));
            int second = onlyOne(a.arg(1));
            if (first >= 0 || second >= 0) {
                return first >= 0 ? pick(a.arg(1), first) : pick(a.arg(0), second);
            }
        }
        return graph.call(Op.SUM, List.of(a), 1);
    }

    /// An entry of a vector; a number stands for each entry.
    private Node pick(Node a, int place) {
        return a.width() == 1 ? a : index(a, number(place));
    }

    /// The place of the 1 in a list of numbers whose others are 0, else -1.
    private static int onlyOne(Node list) {
        int place = -1;
        for (int i = 0; list.is(Op.LIST) && i < list.args().size(); i++) {
            var item = list.args().get(i);
            if (item.is(1) && place < 0) {
                place = i;
            } else if (!item.is(0)) {
                return -1;
            }
        }
        return place;
    }

    Node index(Node vector, Node place) {
        if (vector.width() == 1 && place.is(0)) {
            return vector;
        }
        if (place.isConstant() && vector.is(Op.LIST)) {
            return entry(vector, place.number());
        }
        return graph.call(Op.INDEX, List.of(vector, place), 1);
    }

    private Node entry(Node list, double place) {
        double left = place;
        for (Node item : list.args()) {
            if (left >= 0 && left < item.width()) {
                return index(item, number(left));
            }
            left -= item.width();
        }
        return graph.call(Op.INDEX, List.of(list, number(place)), 1);
    }

    Node onehot(Node place, int width) {
        if (!place.isConstant()) {
            return graph.call(Op.ONEHOT, List.of(place), width);
        }
        var entries = new ArrayList<Node>();
        for (int i = 0; i < width; i++) {
            entries.add(number(place.is(i) ? 1 : 0));
        }
        return list(entries);
    }

    /// The entries of `values` in the order that sorts the keys.
    Node sorted(Node values, Node keys) {
        return values.width() == 1 ? values : graph.call(Op.SORT, List.of(values, keys), keys.width());
    }

    Node piece(Piece piece, Node arg) {
        int width = switch (piece) {
            case LOGISTIC -> 4 * arg.width();
            case POWERS -> arg.width() + 3;
            default -> arg.width();
        };
        return graph.piece(piece, List.of(arg), width);
    }

    /// So many entries of a vector, from a place on.
    Node slice(Node vector, int from, int length) {
        return list(IntStream.range(from, from + length)
                .mapToObj(i -> index(vector, number(i)))
                .toList());
    }

    /// sign(u)*x at an abs, where the sign at 0 is 0.
    Node atAbs(Node u, Node x) {
        if (x.is(0)) {
            return x;
        }
        return x.is(Op.NEG)
                ? neg(atAbs(u, x.arg(0)))
                : graph.piece(Piece.ABS, List.of(u, x), Math.max(u.width(), x.width()));
    }

    /// The derivative of a greater or lesser of two, whose own derivatives are x and y.
    Node atPair(Piece piece, List<Node> args) {
        var x = args.get(2);
        var y = args.get(3);
        int width = args.stream().mapToInt(Node::width).max().orElse(1);
        return x == y ? x : graph.piece(piece, args, width);
    }

    /// The derivative of a vector's greatest entry, where its entries have derivatives x.
    Node atMost(Node vector, Node x) {
        return x.width() == 1 ? x : graph.piece(Piece.MOST, List.of(vector, x), 1);
    }

    Node shares(Node vector) {
        return graph.piece(Piece.SHARES, List.of(vector), vector.width());
    }

    /// Any other operation, folded where all arguments are numbers.
    Node apply(Op op, Node... args) {
        return apply(op, List.of(args));
    }

    Node apply(Op op, List<Node> args) {
        return switch (op) {
            case ADD -> add(args.get(0), args.get(1));
            case SUB -> sub(args.get(0), args.get(1));
            case NEG -> neg(args.get(0));
            case MUL -> mul(args.get(0), args.get(1));
            case CHAIN -> chain(args.get(0), args.get(1));
            case DIV -> div(args.get(0), args.get(1));
            case POW -> pow(args.get(0), args.get(1));
            case IF -> choose(args.get(0), args.get(1), args.get(2));
            case LIST -> list(args);
            case SUM -> sum(args.get(0));
            case INDEX -> index(args.get(0), args.get(1));
            case ABS -> abs(args.get(0));
            case TANH, SIN, SINH, ATAN, ERF ->
                args.get(0).is(Op.NEG) ? neg(apply(op, args.get(0).arg(0))) : other(op, args);
            case COS, COSH, LOGCOSH, HYPOT ->
                other(op, args.stream().map(Algebra::positive).toList());
            default -> other(op, args);
        };
    }

    /// A node or its negative: the one that is not written as a negative.
    private static Node positive(Node a) {
        return a.is(Op.NEG) ? a.arg(0) : a;
    }

    private Node other(Op op, List<Node> args) {
        boolean entries = switch (op.form()) {
            case ENTRIES, COMPARISON, LOGIC, CHOICE -> true;
            case EXTREME -> args.size() > 1;
            default -> false;
        };
        if (entries) {
            return entries(op, args.toArray(Node[]::new));
        }
        int width = args.stream().mapToInt(Node::width).max().orElse(1);
        boolean toNumber = op.form() == Op.Form.REDUCTION || op.form() == Op.Form.EXTREME;
        if (width == 1 && (op == Op.MAX || op == Op.LOGSUMEXP)) {
            return args.getFirst();
        }
        if (op == Op.SOFTMAX || op == Op.SPARSEMAX || op == Op.SUPPORT) {
            return graph.call(op, List.of(unshifted(args.getFirst())), width);
        }
        return graph.call(op, args, toNumber ? 1 : width);
    }

    /// A vector without the numbers that are added to all its entries alike.
    private static Node unshifted(Node a) {
        if ((a.is(Op.ADD) || a.is(Op.SUB)) && a.width() > 1) {
            boolean left = a.arg(1).width() == 1;
            boolean right = a.is(Op.ADD) && a.arg(0).width() == 1;
            return left || right ? unshifted(a.arg(left ? 0 : 1)) : a;
        }
        return a;
    }

    private Node abs(Node a) {
        if (a.is(Op.NEG)) {
            return abs(a.arg(0));
        }
        return isNotNegative(a) ? a : entries(Op.ABS, a);
    }

    private Node entries(Op op, Node... args) {
        var list = List.of(args);
        if (list.stream().allMatch(Node::isConstant) && Loops.knows(op, args.length)) {
            return fold(op, list);
        }
        return graph.call(op, list, list.stream().mapToInt(Node::width).max().orElse(1));
    }

    private Node fold(Op op, List<Node> args) {
        return number(Loops.once(op, args.stream().mapToDouble(Node::number).toArray()));
    }

    /// The same operation on other arguments of the same widths.
    Node with(Node.Call call, List<Node> args) {
        if (args.equals(call.args)) {
            return call;
        }
        if (call.piece != Piece.NONE) {
            return graph.piece(call.piece, args, call.width());
        }
        return call.op == Op.SORT || call.op == Op.ONEHOT
                ? graph.call(call.op, args, call.width())
                : apply(call.op, args);
    }

    // what is known of a node

    /// Whether it is a sum of squares, a power of e or the like, so never negative.
    static boolean isNotNegative(Node a) {
        return switch (a) {
            case Node.Constant constant -> constant.value >= 0;
            case Node.Input input -> false;
            case Node.Call call ->
                switch (call.op) {
                    case ABS, EXP, HYPOT, COSH, SIGMOID, PHI, SOFTPLUS, SOFTMAX, SPARSEMAX, SUPPORT, LOGCOSH, EXPM1MX ->
                        true;
                    case POW -> isEven(call.arg(1)) || isNotNegative(call.arg(0));
                    case ADD, MUL, DIV, MAX -> call.args.stream().allMatch(Algebra::isNotNegative);
                    default -> false;
                };
        };
    }

    /// Whether it is finite whatever is put in.
    static boolean bounded(Node a) {
        return switch (a) {
            case Node.Constant constant -> Double.isFinite(constant.value);
            case Node.Input input -> false;
            case Node.Call call ->
                switch (call.op) {
                    case SIGMOID, TANH, SIN, COS, ATAN, SIGN, ERF, PHI, SOFTMAX, SPARSEMAX, SUPPORT, ONEHOT -> true;
                    case ADD, SUB, MUL, NEG -> call.args.stream().allMatch(Algebra::bounded);
                    case POW -> bounded(call.arg(0)) && isCount(call.arg(1).number());
                    default -> false;
                };
        };
    }

    /// Whether a number is 2, 4, 6, ...
    static boolean isEven(Node a) {
        return isCount(a.number() / 2);
    }

    /// Whether a number is 1, 2, 3, ...
    static boolean isCount(double value) {
        return value >= 1 && value < 1e6 && value == Math.rint(value);
    }

    private static boolean isNegative(Node a) {
        return (a.is(Op.MUL) || a.is(Op.DIV) ? a.arg(0).number() : a.number()) < 0;
    }

    private static boolean isModerate(double factor) {
        return Math.abs(factor) > 1e-9 && Math.abs(factor) < 1e9;
    }

    private static boolean isScaled(Node a) {
        return a.is(Op.MUL) && a.arg(0).isConstant() && isModerate(a.arg(0).number());
    }

    private static boolean dividesExactly(double a, double b) {
        double quotient = a / b;
        return isModerate(quotient) && Math.fma(quotient, b, -a) == 0;
    }

    private static double factor(Node a) {
        return isScaled(a) ? a.arg(0).number() : 1;
    }

    /// A node without the number that multiplies it.
    static Node unscaled(Node a) {
        return isScaled(a) ? a.arg(1) : a;
    }

    private static Node base(Node a) {
        return a.is(Op.POW) && a.arg(1).isConstant() ? a.arg(0) : a;
    }

    private static double exponent(Node a) {
        return a.is(Op.POW) && a.arg(1).isConstant() ? a.arg(1).number() : 1;
    }
}
