package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rewrites of logarithms and of sums of squares (see [Stable]).
final class Logs {

    /// Below it the square of exp(u) is nothing beside exp(u).
    private static final double FAR_BELOW = -40;

    private final Algebra algebra;

    Logs(Algebra algebra) {
        this.algebra = algebra;
    }

    Node log(Node a) {
        var known = known(a);
        if (known.isPresent()) {
            return known.get();
        }
        var split = split(a);
        if (split.isPresent()) {
            return split.get();
        }
        var terms = Addend.of(a);
        for (int i = 0; terms.size() > 1 && i < terms.size(); i++) {
            if (terms.get(i).sign() > 0 && terms.get(i).node().is(1)) {
                terms.remove(i);
                return log1p(Addend.sum(algebra, terms));
            }
        }
        if (isSumOfSquares(a)) {
            return algebra.mul(algebra.number(2), algebra.apply(Op.LOG, root(a).orElseThrow()));
        }
        return algebra.apply(Op.LOG, a);
    }

    Node log1p(Node a) {
        if (a.is(Op.EXPM1)) {
            return a.arg(0);
        }
        if (a.is(Op.EXP)) {
            return algebra.apply(Op.SOFTPLUS, a.arg(0));
        }
        if (a.is(Op.MUL)
                && a.arg(0).isConstant()
                && a.arg(0).number() > 0
                && a.arg(1).is(Op.EXP)) {
            return log(algebra.add(algebra.number(1), a));
        }
        if (a.is(Op.NEG) && a.arg(0).is(Op.EXP)) {
            return algebra.apply(Op.LOG1MEXP, algebra.neg(a.arg(0).arg(0)));
        }
        if (a.is(Op.NEG) && (a.arg(0).is(Op.SIGMOID) || a.arg(0).is(Op.PHI))) {
            var turned = algebra.neg(a.arg(0).arg(0));
            return algebra.apply(a.arg(0).is(Op.PHI) ? Op.LOG_PHI : Op.LOG_SIGMOID, turned);
        }
        return algebra.apply(Op.LOG1P, a);
    }

    /// x*log(y) and x*log(1+y), where 0 times the log of a 0 is 0.
    Node timesLog(Op op, Node x, Node y) {
        var log = op == Op.XLOGY ? known(y) : Optional.<Node>empty();
        return log.map(value -> algebra.chain(x, value)).orElseGet(() -> algebra.apply(op, x, y));
    }

    /// log(1 - exp(-exp(u))) is u - exp(u)/2 to the last bit for a u far below 0, where exp(u) may vanish.
    Node log1mexp(Node a) {
        var plain = algebra.apply(Op.LOG1MEXP, a);
        if (!a.is(Op.EXP)) {
            return plain;
        }
        var far = algebra.sub(a.arg(0), algebra.div(a, algebra.number(2)));
        return algebra.choose(algebra.apply(Op.LT, a.arg(0), algebra.number(FAR_BELOW)), far, plain);
    }

    /// log(sigmoid(a) - sigmoid(b)), as three terms of one sign.
    Node ofDifference(Node a, Node b) {
        var far = algebra.add(algebra.apply(Op.LOG_SIGMOID, a), algebra.apply(Op.LOG_SIGMOID, algebra.neg(b)));
        return algebra.add(far, algebra.apply(Op.LOG1MEXP, gap(a, b)));
    }

    /// log(Phi(a) - Phi(b)), from the tail in which both are less.
    private Node ofNormals(Node a, Node b) {
        var right = algebra.apply(Op.GT, algebra.add(a, b), algebra.number(0));
        return algebra.choose(right, ofTails(algebra.neg(b), algebra.neg(a)), ofTails(a, b));
    }

    private Node ofTails(Node a, Node b) {
        var high = algebra.apply(Op.LOG_PHI, a);
        return algebra.add(high, algebra.apply(Op.LOG1MEXP, algebra.sub(high, algebra.apply(Op.LOG_PHI, b))));
    }

    /// The log of a sigmoid, a normal distribution function or an entry of a softmax.
    Optional<Node> ofProbability(Node a) {
        boolean known = a.is(Op.SIGMOID) || a.is(Op.PHI) || a.is(Op.SOFTMAX) || a.is(Op.INDEX);
        return known ? known(a) : Optional.empty();
    }

    /// a - b, where what both have in common is left out.
    Node gap(Node a, Node b) {
        var left = Addend.of(a);
        var right = new ArrayList<Addend>();
        for (Addend term : Addend.of(b)) {
            if (!left.remove(term)) {
                right.add(new Addend(-term.sign(), term.node()));
            }
        }
        boolean common = right.size() < Addend.of(b).size();
        left.addAll(right);
        return common ? Addend.sum(algebra, left) : algebra.sub(a, b);
    }

    /// The exponent u of 1 + exp(u).
    Optional<Node> onePlusExp(Node a) {
        if (!a.is(Op.ADD)) {
            return Optional.empty();
        }
        int one = a.arg(0).is(1) ? 0 : 1;
        var other = a.arg(1 - one);
        return a.arg(one).is(1) && other.is(Op.EXP) ? Optional.of(other.arg(0)) : Optional.empty();
    }

    /// The log of what has one that is more stable than computing it first.
    private Optional<Node> known(Node a) {
        return switch (a) {
            case Node.Call call ->
                switch (call.op) {
                    case EXP -> Optional.of(call.arg(0));
                    case SIGMOID -> Optional.of(algebra.apply(Op.LOG_SIGMOID, call.arg(0)));
                    case PHI -> Optional.of(algebra.apply(Op.LOG_PHI, call.arg(0)));
                    case COSH -> Optional.of(algebra.apply(Op.LOGCOSH, call.arg(0)));
                    case EXPM1 -> Optional.of(algebra.add(call.arg(0), algebra.apply(Op.LOG1MEXP, call.arg(0))));
                    case SOFTMAX -> Optional.of(algebra.sub(call.arg(0), algebra.apply(Op.LOGSUMEXP, call.arg(0))));
                    case INDEX -> ofEntry(call);
                    case SUM ->
                        call.arg(0).is(Op.EXP)
                                ? Optional.of(
                                        algebra.apply(Op.LOGSUMEXP, call.arg(0).arg(0)))
                                : Optional.empty();
                    case NEG ->
                        call.arg(0).is(Op.EXPM1)
                                ? Optional.of(algebra.apply(
                                        Op.LOG1MEXP, algebra.neg(call.arg(0).arg(0))))
                                : Optional.empty();
                    case ADD, SUB -> ofSum(call);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private Optional<Node> ofEntry(Node.Call entry) {
        if (!entry.arg(0).is(Op.SOFTMAX)) {
            return Optional.empty();
        }
        var scores = entry.arg(0).arg(0);
        return Optional.of(algebra.sub(algebra.index(scores, entry.arg(1)), algebra.apply(Op.LOGSUMEXP, scores)));
    }

    private Optional<Node> ofSum(Node.Call sum) {
        if (sum.op == Op.SUB) {
            var a = sum.arg(0);
            var b = sum.arg(1);
            if (a.is(Op.SIGMOID) && b.is(Op.SIGMOID)) {
                return Optional.of(ofDifference(a.arg(0), b.arg(0)));
            }
            if (a.is(Op.PHI) && b.is(Op.PHI)) {
                return Optional.of(ofNormals(a.arg(0), b.arg(0)));
            }
            if (a.is(Op.EXP) && b.is(Op.EXP)) {
                var gap = algebra.apply(Op.LOG1MEXP, gap(a.arg(0), b.arg(0)));
                return Optional.of(algebra.add(a.arg(0), gap));
            }
            return Optional.empty();
        }
        return ofPowers(Addend.of(sum));
    }

    /// exp(a) divided by a sum of powers of e, of which it is one.
    Optional<Node> share(Node a, Node sum) {
        var exponents = exponents(Addend.of(sum));
        int place = exponents.indexOf(a);
        boolean alone = exponents.stream().allMatch(exponent -> exponent.width() == 1);
        return place >= 0 && exponents.size() > 1 && alone
                ? Optional.of(algebra.index(algebra.apply(Op.SOFTMAX, algebra.list(exponents)), algebra.number(place)))
                : Optional.empty();
    }

    /// The exponents of a sum of powers of e and positive numbers; none if it is anything else.
    private List<Node> exponents(List<Addend> terms) {
        var exponents = new ArrayList<Node>();
        for (Addend term : terms) {
            var exponent = term.sign() > 0 ? exponent(term.node()) : Optional.<Node>empty();
            exponent.ifPresent(exponents::add);
        }
        boolean numbers = terms.stream().allMatch(term -> term.node().isConstant());
        return exponents.size() < terms.size() || numbers ? List.of() : exponents;
    }

    /// The log of a sum of powers of e and positive numbers.
    private Optional<Node> ofPowers(List<Addend> terms) {
        var exponents = exponents(terms);
        if (exponents.isEmpty()) {
            return Optional.empty();
        }
        if (exponents.size() == 2 && (exponents.get(0).is(0) || exponents.get(1).is(0))) {
            return Optional.of(
                    algebra.apply(Op.SOFTPLUS, exponents.get(exponents.get(0).is(0) ? 1 : 0)));
        }
        boolean alone = exponents.stream().allMatch(exponent -> exponent.width() == 1);
        return alone ? Optional.of(algebra.apply(Op.LOGSUMEXP, algebra.list(exponents))) : Optional.empty();
    }

    private Optional<Node> exponent(Node a) {
        if (a.is(Op.EXP)) {
            return Optional.of(a.arg(0));
        }
        if (a.isConstant() && a.number() > 0) {
            return Optional.of(algebra.apply(Op.LOG, a));
        }
        boolean scaled = a.is(Op.MUL)
                && a.arg(0).isConstant()
                && a.arg(0).number() > 0
                && a.arg(1).is(Op.EXP);
        return scaled
                ? Optional.of(
                        algebra.add(algebra.apply(Op.LOG, a.arg(0)), a.arg(1).arg(0)))
                : Optional.empty();
    }

    /// The log of a product, a quotient or a power with a factor whose log is known.
    private Optional<Node> split(Node a) {
        if (!(a instanceof Node.Call call)) {
            return Optional.empty();
        }
        return switch (call.op) {
            case MUL, DIV -> splitProduct(call);
            case POW ->
                part(call.arg(0)).filter(log -> call.arg(1).isConstant()).map(log -> algebra.mul(call.arg(1), log));
            case SQRT -> part(call.arg(0)).map(log -> algebra.div(log, algebra.number(2)));
            default -> Optional.empty();
        };
    }

    private Optional<Node> splitProduct(Node.Call call) {
        var one = part(call.arg(0));
        var other = part(call.arg(1));
        if (one.isEmpty() && other.isEmpty()) {
            return Optional.empty();
        }
        var first = one.orElseGet(() -> algebra.apply(Op.LOG, call.arg(0)));
        var second = other.orElseGet(() -> algebra.apply(Op.LOG, call.arg(1)));
        return Optional.of(call.op == Op.MUL ? algebra.add(first, second) : algebra.sub(first, second));
    }

    private Optional<Node> part(Node a) {
        var known = known(a);
        return known.isPresent() ? known : split(a);
    }

    // squares

    /// Whether it is a sum of two or more squares, one of them of something that varies.
    boolean isSumOfSquares(Node a) {
        return a.is(Op.ADD)
                && root(a.arg(0)).isPresent()
                && root(a.arg(1)).isPresent()
                && (hasSquare(a.arg(0)) || hasSquare(a.arg(1)));
    }

    private static boolean hasSquare(Node a) {
        return a.is(Op.POW)
                || (a.is(Op.MUL) || a.is(Op.DIV) || a.is(Op.ADD))
                        && a.args().stream().anyMatch(Logs::hasSquare);
    }

    /// A node whose square this is; a sum of squares has a hypot.
    Optional<Node> root(Node a) {
        if (a.isConstant()) {
            return a.number() > 0 ? Optional.of(algebra.apply(Op.SQRT, a)) : Optional.empty();
        }
        if (!(a instanceof Node.Call call)) {
            return Optional.empty();
        }
        return switch (call.op) {
            case POW ->
                Algebra.isEven(call.arg(1))
                        ? Optional.of(algebra.pow(
                                call.arg(0), algebra.number(call.arg(1).number() / 2)))
                        : Optional.empty();
            case EXP -> Optional.of(algebra.apply(Op.EXP, algebra.div(call.arg(0), algebra.number(2))));
            case MUL, DIV, ADD ->
                root(call.arg(0)).flatMap(one -> root(call.arg(1)).map(other -> joined(call.op, one, other)));
            default -> Optional.empty();
        };
    }

    private Node joined(Op op, Node one, Node other) {
        return switch (op) {
            case MUL -> algebra.mul(one, other);
            case DIV -> algebra.div(one, other);
            default -> algebra.apply(Op.HYPOT, one, other);
        };
    }
}
