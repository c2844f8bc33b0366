package io.trueloss.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// The last rewrites, of formulas and derivatives alike, into what is computed: stable, but no longer fit to be
/// differentiated or read.
final class Finish {

    /// From here on log(1 + x^2) is 2 log|x| to the last bit.
    private static final double LARGE = 1e9;

    /// exp of it is finite, and its fourth power times the least double is not.
    private static final double MOST = 709;

    /// Where Simpson's rule for the derivative of log_Phi is as good as a difference of values.
    private static final double NEAR = 0x1p-9;

    private final Algebra algebra;
    private final Logs logs;
    private final Map<Node, Node> known = new HashMap<>();
    private final Map<Node, Node.Call> origins;

    /// @param origins learns of each piece of a derivative at a kink what it was before
    Finish(Algebra algebra, Map<Node, Node.Call> origins) {
        this.algebra = algebra;
        this.origins = origins;
        this.logs = new Logs(algebra);
    }

    Node of(Node node) {
        if (!(node instanceof Node.Call call)) {
            return node;
        }
        var finished = known.get(node);
        if (finished == null) {
            finished = last(algebra.with(call, call.args.stream().map(this::of).toList()));
            known.put(node, finished);
            if (call.piece != Piece.NONE) {
                origins.put(finished, call);
            }
        }
        return finished;
    }

    private Node last(Node node) {
        return switch (node) {
            case Node.Call call ->
                switch (call.op) {
                    case ADD, SUB -> sum(call);
                    case LOG1P -> logOnePlus(call);
                    case LOG -> small(call, 0);
                    case LOG1MEXP -> small(call, 0.5);
                    case LOG_SIGMOID -> logSigmoid(call.arg(0));
                    case MUL -> product(call);
                    case CHAIN -> timesExp(call);
                    case DIV -> quotient(call);
                    default -> node;
                };
            default -> node;
        };
    }

    /// As it is where it shares its exponential with others, so that a zero has the same sign beside
    /// derivatives.
    private Node logSigmoid(Node x) {
        return algebra.neg(algebra.apply(Op.SOFTPLUS, algebra.neg(x)));
    }

    private Node sum(Node.Call call) {
        if (call.op == Op.SUB && call.arg(0).is(Op.SIGMOID) && call.arg(1).is(Op.SIGMOID)) {
            return difference(call.arg(0).arg(0), call.arg(1).arg(0));
        }
        if (call.op == Op.SUB && call.arg(0).is(Op.PHI) && call.arg(1).is(Op.PHI)) {
            return normals(call, call.arg(0).arg(0), call.arg(1).arg(0));
        }
        if (call.op == Op.SUB && call.arg(0).is(Op.LOG_PHI) && call.arg(1).is(Op.LOG_PHI)) {
            return tails(call, call.arg(0).arg(0), call.arg(1).arg(0));
        }
        var terms = Addend.of(call);
        int before = terms.size();
        for (int i = 0; terms.size() <= 12 && i < terms.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                var merged = i == j ? Optional.<Addend>empty() : merged(terms.get(i), terms.get(j));
                if (merged.isPresent()) {
                    terms.set(i, merged.get());
                    terms.remove(j);
                    i = j < i ? i - 1 : i;
                    j = -1;
                }
            }
        }
        return terms.size() < before ? Addend.sum(algebra, terms) : call;
    }

    private Optional<Addend> merged(Addend one, Addend other) {
        if (!(one.node() instanceof Node.Call call)) {
            return Optional.empty();
        }
        boolean opposite = one.sign() != other.sign();
        return switch (call.op) {
            case EXP ->
                opposite && one.sign() > 0 && other.node().is(Op.MUL)
                        ? expLess(call, (Node.Call) other.node())
                        : Optional.empty();
            case ATAN -> other.sign() > 0 ? ofAtan(one, call, Math.PI / 2, other.node()) : Optional.empty();
            case DIV -> ofQuotient(one, call, other);
            case LOG1P ->
                opposite && other.node() == call.arg(0) || !opposite && algebra.neg(other.node()) == call.arg(0)
                        ? logLess(one.sign(), call)
                        : Optional.empty();
            case LOG1MEXP ->
                !opposite && isTail(call.arg(0), other.node())
                        ? Optional.of(new Addend(one.sign(), inTail(call, other.node())))
                        : Optional.empty();
            case HYPOT -> opposite ? hypotLess(one.sign(), call, other.node()) : Optional.empty();
            case LOGSUMEXP ->
                opposite
                        ? lessScores(one.sign(), call.arg(0), other.node())
                        : other.node().is(Op.LOGSUMEXP)
                                ? Optional.of(new Addend(
                                        one.sign(),
                                        balanced(call.arg(0), other.node().arg(0))))
                                : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether a node is an entry or a mean of these scores.
    private static boolean isOf(Node node, Node scores) {
        boolean mean =
                node.is(Op.SUM) && node.arg(0).is(Op.MUL) && node.arg(0).args().contains(scores);
        return mean || node.is(Op.INDEX) && node.arg(0) == scores;
    }

    /// exp(u) - y*u: where exp(u) is infinite, so is the difference, whatever overflows beside it.
    private Optional<Addend> expLess(Node.Call exp, Node.Call product) {
        var u = exp.arg(0);
        if (!u.scored() || product.args.stream().noneMatch(factor -> factor == u)) {
            return Optional.empty();
        }
        var large = algebra.apply(Op.GT, u, algebra.number(MOST + 1));
        return Optional.of(new Addend(1, algebra.choose(large, exp, algebra.sub(exp, product))));
    }

    private static boolean isTail(Node gap, Node high) {
        return high.is(Op.LOG_PHI)
                && gap.is(Op.IF)
                && gap.arg(2).is(Op.SUB)
                && gap.arg(2).arg(0) == high;
    }

    /// log(Phi(a)) - log(Phi(b)), for an a near b as the integral of the derivative between the two, by
    /// Simpson's rule: its error is less than that of the difference there.
    private Node tails(Node.Call call, Node a, Node b) {
        var gap = logs.gap(a, b);
        var middle = algebra.div(algebra.add(a, b), algebra.number(2));
        var ends = algebra.add(algebra.apply(Op.MILLS, a), algebra.apply(Op.MILLS, b));
        var sum = algebra.add(ends, algebra.mul(algebra.number(4), algebra.apply(Op.MILLS, middle)));
        var near = algebra.apply(Op.LT, algebra.apply(Op.ABS, gap), algebra.number(NEAR));
        return algebra.choose(near, algebra.mul(algebra.div(gap, algebra.number(6)), sum), call);
    }

    /// log(Phi(a)) + log(1 - Phi(b)/Phi(a)) where both tails may vanish, and then so does what lies between; as
    /// nothing does where a is below b.
    private Node inTail(Node rest, Node high) {
        var seen = algebra.apply(Op.GT, high, algebra.number(Double.NEGATIVE_INFINITY));
        var gap = algebra.apply(Op.MAX, rest.args().getFirst(), algebra.number(0));
        return algebra.choose(seen, algebra.add(high, algebra.apply(Op.LOG1MEXP, gap)), high);
    }

    /// logsumexp(v) less an entry or a mean of v, or less v entry by entry: of large scores only the
    /// differences count.
    private Optional<Addend> lessScores(double sign, Node scores, Node other) {
        if (isOf(other, scores)) {
            return Optional.of(new Addend(sign, algebra.apply(Op.LOGSUMEXP, algebra.sub(scores, other))));
        }
        if (other != scores) {
            return Optional.empty();
        }
        var below = algebra.sub(scores, finite(algebra.apply(Op.MAX, scores)));
        return Optional.of(new Addend(sign, algebra.sub(algebra.apply(Op.LOGSUMEXP, below), below)));
    }

    /// logsumexp(a) + logsumexp(b): what is large in one and gone in the sum is moved out of both.
    private Node balanced(Node a, Node b) {
        var most = finite(algebra.apply(Op.MAX, a));
        return algebra.add(
                algebra.apply(Op.LOGSUMEXP, algebra.sub(a, most)), algebra.apply(Op.LOGSUMEXP, algebra.add(b, most)));
    }

    /// A number, or 0 where it is infinite.
    private Node finite(Node number) {
        var end = algebra.number(Double.POSITIVE_INFINITY);
        return algebra.choose(algebra.apply(Op.LT, algebra.apply(Op.ABS, number), end), number, algebra.number(0));
    }

    private Optional<Addend> ofQuotient(Addend one, Node.Call quotient, Addend other) {
        if (quotient.arg(1).is(Math.PI) && quotient.arg(0) instanceof Node.Call atan && atan.op == Op.ATAN) {
            return other.sign() > 0 ? ofAtan(one, atan, 0.5, other.node()) : Optional.empty();
        }
        boolean opposite = one.sign() != other.sign();
        return opposite && other.node().isConstant() && other.node() == quotient.arg(0)
                ? lessOne(quotient.arg(1))
                        .map(u -> new Addend(other.sign(), algebra.mul(other.node(), algebra.div(u, quotient.arg(1)))))
                : Optional.empty();
    }

    /// c - c/(1 + u) is c*u/(1 + u): the u of a 1 + u, or of a 1 - v.
    private Optional<Node> lessOne(Node node) {
        if (!node.scored()) {
            return Optional.empty();
        }
        if (node.is(Op.ADD) && (node.arg(0).is(1) || node.arg(1).is(1))) {
            return Optional.of(node.arg(node.arg(0).is(1) ? 1 : 0));
        }
        return node.is(Op.SUB) && node.arg(0).is(1) ? Optional.of(algebra.neg(node.arg(1))) : Optional.empty();
    }

    /// log1p(u) - u, where u is near 0 as t - expm1(t) with t = log1p(u).
    private Optional<Addend> logLess(double sign, Node.Call log) {
        var u = log.arg(0);
        var near = algebra.apply(Op.LT, algebra.apply(Op.ABS, u), algebra.number(0.5));
        var small = algebra.neg(algebra.apply(Op.EXPM1MX, log));
        return Optional.of(new Addend(sign, algebra.choose(near, small, algebra.sub(log, u))));
    }

    /// hypot(u, c) - c for a c > 0.
    private Optional<Addend> hypotLess(double sign, Node.Call hypot, Node number) {
        if (!number.isConstant() || number.number() <= 0 || !hypot.args.contains(number)) {
            return Optional.empty();
        }
        var u = hypot.arg(0) == number ? hypot.arg(1) : hypot.arg(0);
        return Optional.of(new Addend(sign, algebra.mul(u, algebra.div(u, algebra.add(number, hypot)))));
    }

    /// sigmoid(a) - sigmoid(b).
    private Node difference(Node a, Node b) {
        var gap = logs.gap(a, b);
        var up = product(a, b, algebra.neg(algebra.apply(Op.EXPM1, algebra.neg(gap))));
        var down = product(b, a, algebra.apply(Op.EXPM1, gap));
        return algebra.choose(algebra.apply(Op.GE, gap, algebra.number(0)), up, down);
    }

    /// Phi(a) - Phi(b): between two numbers above 0 as between their negatives.
    private Node normals(Node.Call call, Node a, Node b) {
        var right = algebra.apply(Op.GT, algebra.add(a, b), algebra.number(0));
        var turned = algebra.sub(algebra.apply(Op.PHI, algebra.neg(b)), algebra.apply(Op.PHI, algebra.neg(a)));
        return algebra.choose(right, turned, call);
    }

    /// atan(x) + pi/2 and atan(x)/pi + 1/2, which are small for an x far below 0.
    private Optional<Addend> ofAtan(Addend term, Node.Call atan, double quarter, Node number) {
        if (!number.is(quarter)) {
            return Optional.empty();
        }
        var x = term.sign() > 0 ? atan.arg(0) : algebra.neg(atan.arg(0));
        var scale = algebra.number(quarter / (Math.PI / 2));
        var far = algebra.mul(scale, algebra.apply(Op.ATAN, algebra.div(algebra.number(-1), x)));
        var near = algebra.add(number, algebra.mul(scale, algebra.apply(Op.ATAN, x)));
        return Optional.of(new Addend(1, algebra.choose(algebra.apply(Op.LT, x, algebra.number(-1)), far, near)));
    }

    private Node product(Node high, Node low, Node factor) {
        var ends = algebra.mul(algebra.apply(Op.SIGMOID, high), algebra.apply(Op.SIGMOID, algebra.neg(low)));
        return algebra.mul(ends, factor);
    }

    private Node logOnePlus(Node.Call call) {
        return Squared.of(algebra, call.arg(0))
                .map(square -> {
                    var size = algebra.apply(Op.ABS, square.root(algebra));
                    var near = algebra.apply(Op.LT, size, algebra.number(LARGE));
                    var far = algebra.mul(algebra.number(2), algebra.apply(Op.LOG, size));
                    return algebra.choose(near, call, far);
                })
                .orElse(call);
    }

    /// The log, or log1mexp, of what may be too small for a double.
    private Node small(Node.Call call, double half) {
        return Small.of(call.arg(0))
                .map(small -> algebra.choose(small.isSmall(algebra), small.log(algebra, half), call))
                .orElse(call);
    }

    /// x/exp(u) as x*exp(-u), and x^2/b as x*(x/b) where b is above 1 or grows no faster than x: the square may
    /// overflow where the quotient does not.
    private Node quotient(Node.Call call) {
        var a = call.arg(0);
        var b = call.arg(1);
        if (b.is(Op.EXP)) {
            return quarters(call, a, algebra.neg(b.arg(0)), algebra::mul);
        }
        boolean lessens = b.isConstant() ? b.number() > 1 : b.scored() && isLinear(b);
        return isSquare(a) && lessens ? algebra.mul(a.arg(0), algebra.div(a.arg(0), b)) : call;
    }

    /// A product with exp(u), and c*x^2 as x*(c*x) where c is below 1.
    private Node product(Node.Call call) {
        var c = call.arg(0);
        var square = call.arg(1);
        return isSquare(square) && c.isConstant() && Math.abs(c.number()) < 1
                ? algebra.mul(square.arg(0), algebra.mul(c, square.arg(0)))
                : timesExp(call);
    }

    private static boolean isSquare(Node node) {
        return node.is(Op.POW) && node.arg(1).is(2) && node.scored();
    }

    /// Whether it is made of sums, absolute values and the like, so that it overflows only where scores nearly
    /// do.
    private static boolean isLinear(Node node) {
        return switch (node) {
            case Node.Constant constant -> true;
            case Node.Input input -> true;
            case Node.Call call ->
                switch (call.op) {
                    case ADD, SUB, NEG, ABS, MAX, MIN, HYPOT, SOFTPLUS, LOGCOSH ->
                        call.args.stream().allMatch(Finish::isLinear);
                    case MUL -> call.arg(0).isConstant() && isLinear(call.arg(1));
                    case DIV -> call.arg(1).isConstant() && isLinear(call.arg(0));
                    default -> Algebra.bounded(call);
                };
        };
    }

    private Node timesExp(Node.Call call) {
        BinaryOperator<Node> product = call.op == Op.CHAIN ? algebra::chain : algebra::mul;
        int exp = call.arg(1).is(Op.EXP) ? 1 : 0;
        return call.arg(exp).is(Op.EXP) && !call.arg(1 - exp).is(Op.EXP)
                ? quarters(call, call.arg(1 - exp), call.arg(exp).arg(0), product)
                : call;
    }

    /// x*exp(u) in four steps of exp(u/4), so that no factor overflows where the product does not: a zero stays
    /// zero however large u is, and any other double overflows before the bound on u/4 is felt. Not for an x
    /// that may be a zero only because it is too small for a double, such as a sigmoid: that zero is no answer.
    private Node quarters(Node call, Node x, Node u, BinaryOperator<Node> product) {
        boolean large = x.isConstant() && Math.abs(x.number()) >= 1; // then the product overflows no later
        if (large || isSign(x) || !vanishesExactly(x)) {
            return call;
        }
        var quarter = algebra.div(u, algebra.number(4));
        var most = algebra.number(MOST);
        var bounded = algebra.choose(algebra.apply(Op.GT, quarter, most), most, quarter);
        var step = algebra.apply(Op.EXP, bounded);
        var result = x;
        for (int i = 0; i < 4; i++) {
            result = product.apply(result, step);
        }
        return result;
    }

    /// Whether it is the sign of a two-class label, 2*y - 1, or a power of it: -1 or 1.
    private static boolean isSign(Node x) {
        if (x.is(Op.NEG) || x.is(Op.POW) && Algebra.isCount(x.arg(1).number())) {
            return isSign(x.arg(0));
        }
        boolean shifted = x.is(Op.SUB) && x.arg(1).is(1) && x.arg(0).is(Op.MUL);
        return shifted
                && x.arg(0).arg(0).is(2)
                && x.arg(0).arg(1) instanceof Node.Input label
                && label.source == Source.TARGET;
    }

    /// Whether it is zero only where it truly is, extremely small differences apart.
    private static boolean vanishesExactly(Node x) {
        return switch (x) {
            case Node.Constant constant -> true;
            case Node.Input input -> true;
            case Node.Call call ->
                switch (call.op) {
                    case ADD,
                            SUB,
                            NEG,
                            MUL,
                            CHAIN,
                            POW,
                            ABS,
                            MAX,
                            MIN,
                            SIGN,
                            TANH,
                            SIN,
                            SINH,
                            ATAN,
                            HYPOT,
                            SUM,
                            INDEX,
                            LIST,
                            ONEHOT,
                            SORT -> call.args.stream().allMatch(Finish::vanishesExactly);
                    case DIV -> vanishesExactly(call.arg(0)) && !call.arg(1).scored();
                    case IF -> vanishesExactly(call.arg(1)) && vanishesExactly(call.arg(2));
                    default -> !call.scored() || call.op.form() == Op.Form.COMPARISON;
                };
        };
    }

    /// The nodes, finished, in the same order.
    List<Node> of(List<Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }
}
