package io.trueloss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The derivative of each operation that works entry by entry, in its arguments: a list of terms. Written so
/// that they are as stable as the operation: where a factor of a derivative could overflow or cancel, the
/// derivative of the logarithm of what is differentiated is used instead ([#ofLog]).
final class Local {

    private static final double TWO_OVER_ROOT_PI = 1.1283791670955126;
    private static final double ROOT_TWO_PI = 2.5066282746310002;

    private final Algebra algebra;

    Local(Algebra algebra) {
        this.algebra = algebra;
    }

    /// The terms of the derivative, only those whose target depends on a score.
    List<Term> of(Node.Call call) {
        var terms = new ArrayList<Term>();
        for (Term term : all(call)) {
            if (term.target().scored()) {
                terms.add(term);
            }
        }
        return terms;
    }

    private List<Term> all(Node.Call call) {
        return switch (call.op) {
            case ADD -> List.of(one(call.arg(0)), one(call.arg(1)));
            case SUB -> List.of(one(call.arg(0)), term(call.arg(1), algebra.number(-1)));
            case NEG -> List.of(term(call.arg(0), algebra.number(-1)));
            case MUL, CHAIN -> List.of(term(call.arg(0), call.arg(1)), term(call.arg(1), call.arg(0)));
            case DIV -> quotient(call);
            case POW -> power(call);
            case HYPOT -> List.of(along(call, call.arg(0)), along(call, call.arg(1)));
            case REM -> remainder(call);
            case LOG -> ofLog(call.arg(0));
            case LOG1MEXP -> ofComplement(call);
            case LOG1P -> ofLogOnePlus(call.arg(0));
            case XLOGY -> timesLog(call);
            case XLOG1PY -> scaledBy(call, Op.LOG1P, ofLogOnePlus(call.arg(1)));
            default -> simple(call);
        };
    }

    private Term one(Node target) {
        return term(target, algebra.number(1));
    }

    private Term term(Node target, Node partial) {
        return new Term(target, partial, algebra.number(1));
    }

    private Term over(Node target, Node divisor) {
        return new Term(target, algebra.number(1), divisor);
    }

    /// Operations of one argument (polygamma's order is no variable).
    private List<Term> simple(Node.Call call) {
        var x = call.args.getLast();
        return switch (call.op) {
            case SQRT -> List.of(term(x, algebra.div(algebra.number(0.5), call)));
            case EXP -> List.of(term(x, call));
            case EXPM1 -> List.of(term(x, algebra.apply(Op.EXP, x)));
            case EXPM1MX -> List.of(term(x, algebra.apply(Op.EXPM1, x)));
            case SIN -> List.of(term(x, algebra.apply(Op.COS, x)));
            case COS -> List.of(term(x, algebra.neg(algebra.apply(Op.SIN, x))));
            case SINH -> List.of(term(x, algebra.apply(Op.COSH, x)));
            case COSH -> List.of(term(x, algebra.apply(Op.SINH, x)));
            case LOGCOSH -> List.of(term(x, algebra.apply(Op.TANH, x)));
            case TANH -> List.of(term(x, inverse(square(algebra.apply(Op.COSH, x)))));
            case ATAN -> List.of(term(x, inverse(algebra.add(algebra.number(1), square(x)))));
            case SIGMOID -> List.of(term(x, algebra.mul(call, sigmoid(algebra.neg(x)))));
            case SOFTPLUS -> List.of(term(x, sigmoid(x)));
            case LOG_SIGMOID -> List.of(term(x, sigmoid(algebra.neg(x))));
            default -> special(call, x);
        };
    }

    private List<Term> special(Node.Call call, Node x) {
        return switch (call.op) {
            case ERF ->
                List.of(term(
                        x,
                        algebra.mul(algebra.number(TWO_OVER_ROOT_PI), algebra.apply(Op.EXP, algebra.neg(square(x))))));
            case PHI ->
                List.of(term(
                        x,
                        algebra.div(
                                algebra.apply(Op.EXP, algebra.neg(algebra.div(square(x), algebra.number(2)))),
                                algebra.number(ROOT_TWO_PI))));
            case LOG_PHI -> List.of(term(x, algebra.apply(Op.MILLS, x)));
            case MILLS -> List.of(term(x, algebra.neg(algebra.mul(call, algebra.piece(Piece.MILLS_REST, x)))));
            case LGAMMA -> List.of(term(x, algebra.apply(Op.DIGAMMA, x)));
            case DIGAMMA -> List.of(term(x, algebra.apply(Op.POLYGAMMA, algebra.number(1), x)));
            case POLYGAMMA ->
                List.of(term(x, algebra.apply(Op.POLYGAMMA, algebra.add(call.arg(0), algebra.number(1)), x)));
            case SIGN, LT, LE, GT, GE, EQ, NE, AND, OR, NOT -> List.of();
            default -> throw new IllegalStateException("no derivative of " + call.op);
        };
    }

    private Node square(Node x) {
        return algebra.pow(x, algebra.number(2));
    }

    private Node inverse(Node x) {
        return algebra.div(algebra.number(1), x);
    }

    private Node sigmoid(Node x) {
        return algebra.apply(Op.SIGMOID, x);
    }

    private List<Term> quotient(Node.Call call) {
        var a = call.arg(0);
        var b = call.arg(1);
        if (b.is(Op.HYPOT) && (isAlong(b.arg(0), a) || isAlong(b.arg(1), a))) {
            var other = isAlong(b.arg(0), a) ? b.arg(1) : b.arg(0);
            var across = algebra.div(other, b);
            return List.of(
                    new Term(a, square(across), b), new Term(other, algebra.neg(algebra.chain(call, across)), b));
        }
        var terms = new ArrayList<Term>();
        terms.add(over(a, b));
        if (b.scored()) {
            terms.addAll(scaled(algebra.neg(call), ofLog(b)));
        }
        return terms;
    }

    /// Whether a side of a right triangle is a multiple of a node.
    private static boolean isAlong(Node side, Node a) {
        return Algebra.unscaled(side) == Algebra.unscaled(a);
    }

    private List<Term> power(Node.Call call) {
        var a = call.arg(0);
        var b = call.arg(1);
        var terms = new ArrayList<Term>();
        if (a.is(Op.EXP) || a.is(Op.COSH) || a.is(Op.SIGMOID) || a.is(Op.PHI)) {
            terms.addAll(scaled(algebra.mul(b, call), ofLog(a)));
        } else if (a.scored()) {
            terms.add(term(a, algebra.chain(b, algebra.pow(a, algebra.sub(b, algebra.number(1))))));
        }
        if (b.scored()) {
            terms.add(term(b, algebra.chain(call, algebra.apply(Op.LOG, a))));
        }
        return terms;
    }

    /// a - b*n, where the whole number n stays the same.
    private List<Term> remainder(Node.Call call) {
        var b = call.arg(1);
        return List.of(one(call.arg(0)), term(b, algebra.div(algebra.sub(call, call.arg(0)), b)));
    }

    private Term along(Node.Call hypot, Node side) {
        var slope = algebra.div(side, hypot);
        boolean safe = hypot.args.stream().anyMatch(arg -> arg.isConstant() && arg.number() != 0);
        var zero = algebra.number(0);
        return term(side, safe ? slope : algebra.choose(algebra.apply(Op.EQ, hypot, zero), zero, slope));
    }

    private List<Term> timesLog(Node.Call call) {
        var x = call.arg(0);
        if (x == call.arg(1)) {
            return List.of(term(x, algebra.add(algebra.apply(Op.LOG, x), algebra.number(1))));
        }
        return scaledBy(call, Op.LOG, ofLog(call.arg(1)));
    }

    private List<Term> scaledBy(Node.Call call, Op log, List<Term> ofLog) {
        var terms = new ArrayList<Term>();
        terms.add(term(call.arg(0), algebra.apply(log, call.arg(1))));
        terms.addAll(scaled(call.arg(0), ofLog));
        return terms;
    }

    private List<Term> scaled(Node factor, List<Term> terms) {
        return terms.stream()
                .map(term -> new Term(term.target(), algebra.chain(factor, term.partial()), term.divisor()))
                .toList();
    }

    /// The terms of the derivative of log|b|, which is that of b divided by b.
    private List<Term> ofLog(Node b) {
        if (!(b instanceof Node.Call call)) {
            return List.of(over(b, b));
        }
        return switch (call.op) {
            case EXP -> List.of(one(call.arg(0)));
            case NEG, ABS -> ofLog(call.arg(0));
            case MUL -> joined(ofLog(call.arg(0)), ofLog(call.arg(1)));
            case DIV -> joined(ofLog(call.arg(0)), scaled(algebra.number(-1), ofLog(call.arg(1))));
            case POW -> call.arg(1).scored() ? plain(b) : scaled(call.arg(1), ofLog(call.arg(0)));
            case SQRT -> scaled(algebra.number(0.5), ofLog(call.arg(0)));
            case COSH -> List.of(term(call.arg(0), algebra.apply(Op.TANH, call.arg(0))));
            case SINH -> List.of(term(call.arg(0), inverse(algebra.apply(Op.TANH, call.arg(0)))));
            case EXPM1 -> List.of(term(call.arg(0), algebra.add(algebra.number(1), inverse(call))));
            case SIGMOID -> List.of(term(call.arg(0), sigmoid(algebra.neg(call.arg(0)))));
            case SOFTPLUS -> List.of(term(call.arg(0), ofLogSoftplus(call)));
            case PHI -> List.of(term(call.arg(0), algebra.apply(Op.MILLS, call.arg(0))));
            case HYPOT -> List.of(over(call, along(call, call.arg(0))), over(call, along(call, call.arg(1))));
            case ADD ->
                call.arg(0).isConstant() && call.arg(0).number() > 0
                        ? ofLogSum(call, call.arg(0), call.arg(1))
                        : ofLogSum(call, call.arg(1), call.arg(0));
            default -> plain(b);
        };
    }

    private Node ofLogSoftplus(Node.Call softplus) {
        var inside = algebra.div(sigmoid(softplus.arg(0)), softplus);
        return Small.of(softplus)
                .map(small -> algebra.choose(small.isSmall(algebra), small.slope(algebra, 0), inside))
                .orElse(inside);
    }

    /// log(1 - exp(-x)), whose derivative is 1/(exp(x) - 1), also where x is e^u or the like and too small for
    /// a double.
    private List<Term> ofComplement(Node.Call call) {
        var x = call.arg(0);
        var slope = inverse(algebra.apply(Op.EXPM1, x));
        return Small.of(x)
                .map(small -> List.of(term(
                        small.base(),
                        algebra.choose(
                                small.isSmall(algebra),
                                small.slope(algebra, 0.5),
                                algebra.chain(
                                        new Forward(algebra, Map.of(small.base(), algebra.number(1))).of(x), slope)))))
                .orElseGet(() -> List.of(term(x, slope)));
    }

    private static Term over(Node.Call hypot, Term term) {
        return new Term(term.target(), term.partial(), hypot);
    }

    private List<Term> plain(Node b) {
        return List.of(over(b, b));
    }

    private static List<Term> joined(List<Term> some, List<Term> more) {
        var terms = new ArrayList<Term>(some);
        terms.addAll(more);
        return terms;
    }

    private List<Term> ofLogSum(Node sum, Node number, Node square) {
        boolean positive = number.isConstant() && number.number() > 0;
        return (positive ? Squared.of(algebra, square) : Optional.<Squared>empty())
                .map(found -> List.of(found.ofLog(algebra, number.number())))
                .orElseGet(() -> plain(sum));
    }

    private List<Term> ofLogOnePlus(Node a) {
        return Squared.of(algebra, a)
                .map(found -> List.of(found.ofLog(algebra, 1)))
                .orElseGet(() -> List.of(over(a, algebra.add(algebra.number(1), a))));
    }
}
