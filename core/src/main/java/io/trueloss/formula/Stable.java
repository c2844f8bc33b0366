package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes nodes as a formula asks for them, but where the way it is written would lose digits or overflow, the
/// stable way of writing the same: the table of rewrites.
///
/// | written | computed |
/// |---|---|
/// | `log(1+exp(x))`, `log(sum(exp(v)))`, `log(exp(a)+exp(b))` | `softplus(x)`, `logsumexp(v)`, `logsumexp([a, b])` |
/// | `log(sigmoid(x))`, `log(Phi(x))`, `log(cosh(x))`, `log(softmax(v))` | `log_sigmoid(x)`, `log_Phi(x)`,
/// `logcosh(x)`, `v-logsumexp(v)` |
/// | `1-sigmoid(x)`, `1-Phi(x)`, `1-erf(x)`, `1-tanh(x)` | `sigmoid(-x)`, `Phi(-x)`, `2*Phi(-sqrt(2)*x)`,
/// `2*sigmoid(-2*x)` |
/// | `1/(1+exp(-x))`, `exp(x)/(1+exp(x))`, `exp(v)/sum(exp(v))` | `sigmoid(x)`, `softmax(v)` |
/// | `exp(a)/(exp(a)+exp(b))`, `(1-exp(-x))/(1+exp(-x))`, `1/sigmoid(x)` | `softmax([a, b])[0]`, `tanh(x/2)`,
/// `1+exp(-x)` |
/// | `1-sigmoid(x)^a`, `1+expm1(x)` | `-expm1(a*log_sigmoid(x))`, `exp(x)` |
/// | `exp(x)-1`, `exp(x)-1-x` | `expm1(x)`, `expm1mx(x)` |
/// | `1-cos(x)`, `cosh(x)-1`, `1-tanh(x)^2` | `2*sin(x/2)^2`, `2*sinh(x/2)^2`, `1/cosh(x)^2` |
/// | `log(1+x)`, `log(1-exp(-x))` | `log1p(x)`, `log1mexp(x)` |
/// | `log1mexp(exp(x))` | `x - exp(x)/2` for x below -40 |
/// | `sqrt(a^2+b^2)`, `a^2/(a^2+b^2)`, `(a^2+b^2)^p` | `hypot(a, b)` and its powers |
/// | `x*log(x)` | `xlogy(x, x)` |
/// | `log(sigmoid(a)-sigmoid(b))` | `log_sigmoid(a) + log_sigmoid(-b) + log1mexp(a-b)` |
/// | `log(Phi(a)-Phi(b))` | `log_Phi(a) + log1mexp(log_Phi(a)-log_Phi(b))`, or that of -b and -a |
///
/// Terms and factors may stand in any order, with any sign. What must wait until derivatives are taken is in
/// [Finish].
final class Stable {

    private static final double ROOT_TWO = Math.sqrt(2);

    private final Algebra algebra;
    private final Logs logs;

    Stable(Algebra algebra) {
        this.algebra = algebra;
        this.logs = new Logs(algebra);
    }

    Node of(Op op, Node... args) {
        return of(op, List.of(args));
    }

    Node of(Op op, List<Node> args) {
        return switch (op) {
            case ADD, SUB -> sum(op, args);
            case MUL -> product(args);
            case DIV -> quotient(args.get(0), args.get(1));
            case POW -> power(args.get(0), args.get(1));
            case SQRT -> root(args.get(0));
            case EXP -> exp(args.get(0));
            case LOG -> logs.log(args.get(0));
            case LOG1P -> logs.log1p(args.get(0));
            case LOG1MEXP -> logs.log1mexp(args.get(0));
            case XLOGY, XLOG1PY -> logs.timesLog(op, args.get(0), args.get(1));
            case LOG_DIFF_SIGMOID -> logs.ofDifference(args.get(0), args.get(1));
            case HYPOT -> hypot(args.get(0), args.get(1));
            case INDEX -> index(args.get(0), args.get(1));
            default -> algebra.apply(op, args);
        };
    }

    // sums

    private Node sum(Op op, List<Node> args) {
        var plain = algebra.apply(op, args);
        var terms = Addend.of(plain);
        if (terms.size() < 2 || terms.size() > 12) {
            return plain;
        }
        boolean changed = false;
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                var merged = i == j ? Optional.<Addend>empty() : merged(terms.get(i), terms.get(j));
                if (merged.isPresent()) {
                    terms.set(i, merged.get());
                    terms.remove(j);
                    changed = true;
                    j = -1;
                    i = i >= terms.size() ? 0 : i;
                }
            }
        }
        return changed ? Addend.sum(algebra, terms) : plain;
    }

    private Optional<Addend> merged(Addend one, Addend other) {
        if (one.node().is(1)) {
            return one.sign() == other.sign() ? onePlus(one.sign(), other.node()) : oneLess(one.sign(), other.node());
        }
        if (one.node().is(Op.EXPM1) && one.node().arg(0) == other.node() && one.sign() != other.sign()) {
            return Optional.of(new Addend(one.sign(), algebra.apply(Op.EXPM1MX, other.node())));
        }
        return one.node().is(Op.SOFTPLUS) ? withSoftplus(one, other) : Optional.empty();
    }

    /// sign*(1 + node).
    private Optional<Addend> onePlus(double sign, Node node) {
        if (node.is(Op.TANH)) {
            return Optional.of(new Addend(sign, twice(Op.SIGMOID, algebra.mul(algebra.number(2), node.arg(0)))));
        }
        if (node.is(Op.ERF)) {
            return Optional.of(new Addend(sign, twice(Op.PHI, algebra.mul(algebra.number(ROOT_TWO), node.arg(0)))));
        }
        if (node.is(Op.EXPM1)) {
            return Optional.of(new Addend(sign, exp(node.arg(0))));
        }
        return Optional.empty();
    }

    /// sign*(1 - node).
    private Optional<Addend> oneLess(double sign, Node node) {
        if (!(node instanceof Node.Call call) || call.args.isEmpty()) {
            return Optional.empty();
        }
        var x = call.arg(0);
        return switch (call.op) {
            case EXP -> Optional.of(new Addend(-sign, algebra.apply(Op.EXPM1, x)));
            case SIGMOID, PHI -> Optional.of(new Addend(sign, algebra.apply(call.op, algebra.neg(x))));
            case TANH -> Optional.of(new Addend(sign, twice(Op.SIGMOID, algebra.mul(algebra.number(-2), x))));
            case ERF -> Optional.of(new Addend(sign, twice(Op.PHI, algebra.mul(algebra.number(-ROOT_TWO), x))));
            case COS -> Optional.of(new Addend(sign, halfSquare(Op.SIN, x)));
            case COSH -> Optional.of(new Addend(-sign, halfSquare(Op.SINH, x)));
            case POW -> ofPower(sign, call);
            default -> Optional.empty();
        };
    }

    /// 1 - tanh(x)^2, and 1 less a power of what has a stable logarithm.
    private Optional<Addend> ofPower(double sign, Node.Call power) {
        var base = power.arg(0);
        if (power.arg(1).is(2) && base.is(Op.TANH)) {
            var cosh = algebra.apply(Op.COSH, base.arg(0));
            return Optional.of(new Addend(sign, algebra.div(algebra.number(1), algebra.pow(cosh, algebra.number(2)))));
        }
        return logs.ofProbability(base)
                .map(log -> new Addend(-sign, algebra.apply(Op.EXPM1, algebra.mul(power.arg(1), log))));
    }

    private Node twice(Op op, Node x) {
        return algebra.mul(algebra.number(2), algebra.apply(op, x));
    }

    private Node halfSquare(Op op, Node x) {
        var half = algebra.apply(op, algebra.div(x, algebra.number(2)));
        return algebra.mul(algebra.number(2), algebra.pow(half, algebra.number(2)));
    }

    /// softplus(u) - u and softplus(u) + (-u) are softplus(-u).
    private Optional<Addend> withSoftplus(Addend softplus, Addend other) {
        var u = softplus.node().arg(0);
        boolean minus = other.node() == u && other.sign() != softplus.sign();
        boolean plus = other.node() == algebra.neg(u) && other.sign() == softplus.sign();
        return minus || plus
                ? Optional.of(new Addend(softplus.sign(), algebra.apply(Op.SOFTPLUS, algebra.neg(u))))
                : Optional.empty();
    }

    // products

    private Node product(List<Node> args) {
        var plain = algebra.apply(Op.MUL, args);
        var factors = new ArrayList<Node>();
        boolean minus = plain.is(Op.NEG);
        factors(minus ? plain.arg(0) : plain, factors);
        for (int i = 0; i < factors.size(); i++) {
            for (int j = 0; j < factors.size(); j++) {
                var merged = i == j ? Optional.<Node>empty() : merged(factors.get(i), factors.get(j));
                if (merged.isPresent()) {
                    factors.set(i, merged.get());
                    factors.remove(j);
                    var all = of(Op.MUL, factors.stream().reduce(algebra::mul).orElseThrow(), algebra.number(1));
                    return minus ? algebra.neg(all) : all;
                }
            }
        }
        return plain;
    }

    private static void factors(Node node, List<Node> into) {
        if (node.is(Op.MUL)) {
            factors(node.arg(0), into);
            factors(node.arg(1), into);
        } else {
            into.add(node);
        }
    }

    private Optional<Node> merged(Node a, Node b) {
        if (a.is(Op.EXP) && b.is(Op.EXP)) {
            return Optional.of(algebra.apply(Op.EXP, algebra.add(a.arg(0), b.arg(0))));
        }
        if (a.is(Op.LOG) && a.arg(0) == b) {
            return Optional.of(algebra.apply(Op.XLOGY, b, b));
        }
        return Optional.empty();
    }

    private Node quotient(Node a, Node b) {
        var power = b.is(Op.POW) && b.arg(1).isConstant() ? b.arg(1).number() : 1;
        var base = power == 1 ? b : b.arg(0);
        var exponent = logs.onePlusExp(base);
        if (exponent.isPresent() && power > 0) {
            return overOnePlusExp(a, exponent.get(), power);
        }
        if (a.is(Op.EXP) && b.is(Op.EXP)) {
            return exp(logs.gap(a.arg(0), b.arg(0)));
        }
        if (a.is(Op.EXP) && b.is(Op.SUM) && b.arg(0).is(Op.EXP)) {
            return exp(
                    algebra.sub(a.arg(0), algebra.apply(Op.LOGSUMEXP, b.arg(0).arg(0))));
        }
        var share = a.is(Op.EXP) ? logs.share(a.arg(0), b) : Optional.<Node>empty();
        if (share.isPresent()) {
            return share.get();
        }
        if (b.is(Op.SIGMOID)) {
            return overSigmoid(a, b.arg(0));
        }
        if (a.is(Op.SINH) && b.is(Op.COSH) && a.arg(0) == b.arg(0)) {
            return algebra.apply(Op.TANH, a.arg(0));
        }
        return a.scored() && logs.isSumOfSquares(b)
                ? overSquares(a, logs.root(b).orElseThrow())
                : algebra.div(a, b);
    }

    /// a/sigmoid(u).
    private Node overSigmoid(Node a, Node u) {
        var down = algebra.apply(Op.EXP, algebra.neg(u));
        if (a.is(Op.SIGMOID) && a.arg(0) == algebra.neg(u)) {
            return down;
        }
        return a.isConstant()
                ? algebra.mul(a, algebra.add(algebra.number(1), down))
                : algebra.div(a, algebra.apply(Op.SIGMOID, u));
    }

    private Node overSquares(Node a, Node hypot) {
        var root = logs.root(a);
        return root.isPresent()
                ? algebra.pow(algebra.div(root.get(), hypot), algebra.number(2))
                : algebra.div(algebra.div(a, hypot), hypot);
    }

    /// a/(1 + exp(u))^power.
    private Node overOnePlusExp(Node a, Node u, double power) {
        var down = algebra.apply(Op.SIGMOID, algebra.neg(u));
        if (a.is(Op.NEG)) {
            return algebra.neg(overOnePlusExp(a.arg(0), u, power));
        }
        if (a.is(Op.EXP) && a.arg(0) == u) {
            var up = algebra.apply(Op.SIGMOID, u);
            return power == 1 ? up : algebra.mul(up, algebra.pow(down, algebra.number(power - 1)));
        }
        if (a.is(Op.EXPM1) && a.arg(0) == u && power == 1) {
            return algebra.apply(Op.TANH, algebra.div(u, algebra.number(2)));
        }
        if (a.is(Op.MUL) && a.arg(1).is(Op.EXP) && a.arg(1).arg(0) == u) {
            return algebra.mul(a.arg(0), overOnePlusExp(a.arg(1), u, power));
        }
        return algebra.mul(a, algebra.pow(down, algebra.number(power)));
    }

    private Node power(Node a, Node b) {
        var exponent = logs.onePlusExp(a);
        if (exponent.isPresent() && b.isConstant() && b.number() < 0) {
            return overOnePlusExp(algebra.number(1), exponent.get(), -b.number());
        }
        if (a.is(Op.EXP)) {
            return algebra.apply(Op.EXP, algebra.mul(b, a.arg(0)));
        }
        boolean whole = b.number() == Math.rint(b.number());
        if (b.isConstant() && !whole && a.is(Op.POW) && a.arg(1).is(2)) {
            return algebra.pow(algebra.apply(Op.ABS, a.arg(0)), algebra.number(2 * b.number()));
        }
        if (b.isConstant() && !whole && logs.isSumOfSquares(a)) {
            return algebra.pow(logs.root(a).orElseThrow(), algebra.number(2 * b.number()));
        }
        return algebra.pow(a, b);
    }

    private Node root(Node a) {
        if (a.is(Op.POW) && a.arg(1).is(2)) {
            return algebra.apply(Op.ABS, a.arg(0));
        }
        if (a.is(Op.EXP)) {
            return algebra.apply(Op.EXP, algebra.div(a.arg(0), algebra.number(2)));
        }
        return logs.isSumOfSquares(a) ? logs.root(a).orElseThrow() : algebra.apply(Op.SQRT, a);
    }

    private Node hypot(Node a, Node b) {
        if (a.is(0) || b.is(0)) {
            return algebra.apply(Op.ABS, a.is(0) ? b : a);
        }
        return algebra.apply(Op.HYPOT, a, b);
    }

    private Node exp(Node a) {
        if (a.is(Op.LOG_SIGMOID)) {
            return algebra.apply(Op.SIGMOID, a.arg(0));
        }
        if (a.is(Op.NEG) && a.arg(0).is(Op.SOFTPLUS)) {
            return algebra.apply(Op.SIGMOID, algebra.neg(a.arg(0).arg(0)));
        }
        if (a.is(Op.SUB) && a.arg(1).is(Op.LOGSUMEXP)) {
            var scores = a.arg(1).arg(0);
            if (a.arg(0) == scores) {
                return algebra.apply(Op.SOFTMAX, scores);
            }
            if (a.arg(0).is(Op.INDEX) && a.arg(0).arg(0) == scores) {
                return algebra.index(algebra.apply(Op.SOFTMAX, scores), a.arg(0).arg(1));
            }
        }
        return algebra.apply(Op.EXP, a);
    }

    /// An entry of what was computed entry by entry is computed for that entry alone.
    private Node index(Node vector, Node place) {
        if (!(vector instanceof Node.Call call) || !Loops.knows(call.op, call.args.size())) {
            return algebra.index(vector, place);
        }
        var entries = call.args.stream()
                .map(arg -> arg.width() == 1 ? arg : index(arg, place))
                .toList();
        return of(call.op, entries);
    }
}
