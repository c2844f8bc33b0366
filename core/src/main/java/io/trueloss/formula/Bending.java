package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds how the nodes of a formula without vectors bend, by rules of composition: sums of convex functions are
/// convex, a convex rising function of a convex one is convex, and so on (Grant, Boyd and Ye 2006, in Global
/// Optimization: from Theory to Implementation, 155-210).
///
/// Besides, logarithms are followed: sums and products of functions with convex logarithms have convex
/// logarithms (Boyd and Vandenberghe 2004, Convex Optimization, section 3.5). What it says is so; what it does
/// not know it calls unknown.
final class Bending {

    private final Map<Expr, Interval> scores;
    private final Map<Expr, Interval> constants;
    private final Map<Expr, Trace> known = new HashMap<>();

    /// @param scores the leaves in which the formula bends, and where they lie
    /// @param constants the other leaves, where known
    Bending(Map<Expr, Interval> scores, Map<Expr, Interval> constants) {
        this.scores = scores;
        this.constants = constants;
    }

    Trace of(Expr node) {
        var seen = known.get(node);
        if (seen == null) {
            seen = fresh(node);
            known.put(node, seen);
        }
        return seen;
    }

    private Trace fresh(Expr node) {
        var score = scores.get(node);
        if (score != null) {
            return Trace.of(Bend.AFFINE, score);
        }
        return switch (node) {
            case Num number ->
                Double.isNaN(number.value())
                        ? Trace.unknown(Interval.WHOLE)
                        : Trace.constant(Interval.decimal(number.value()));
            case Name name -> Trace.constant(constants.getOrDefault(name, Interval.WHOLE));
            case Apply apply -> {
                var constant = constants.get(apply);
                yield constant == null ? applied(apply) : Trace.constant(constant);
            }
        };
    }

    private Trace applied(Apply apply) {
        var trace = unfolded(apply);
        boolean fixed = apply.args().stream().allMatch(arg -> of(arg).isConstant());
        return fixed && !trace.isConstant() ? Trace.constant(trace.range()) : trace;
    }

    private Trace unfolded(Apply apply) {
        var args = apply.args();
        return switch (apply.op()) {
            case ADD -> of(args.getFirst()).plus(of(args.getLast()));
            case SUB -> of(args.getFirst()).plus(of(args.getLast()).negate());
            case NEG, MUL, DIV -> Product.of(this, apply);
            case POW -> args.getLast() instanceof Num(double p) ? power(args.getFirst(), p) : exponential(args);
            case MAX -> extreme(args, Function.identity());
            case MIN -> extreme(args, Trace::negate).negate();
            case CLAMP -> of(Expr.of(Op.MIN, Expr.of(Op.MAX, args.get(0), args.get(1)), args.get(2)));
            case HYPOT -> hypot(of(args.getFirst()), of(args.getLast()));
            case LOG, LOG1P -> logarithm(apply.op(), args.getFirst());
            case LOG1MEXP -> log1mexp(args.getFirst());
            case SQRT ->
                isNorm(args.getFirst())
                        ? Trace.of(
                                Bend.CONVEX,
                                Elementary.image(Op.SQRT, of(args.getFirst()).range()))
                        : power(args.getFirst(), 0.5);
            case LOGSUMEXP -> logsumexp(args.getFirst());
            case LOG_DIFF_SIGMOID -> of(difference(args.getFirst(), args.getLast()));
            case XLOGY -> times(args.getFirst(), Expr.of(Op.LOG, args.getLast()));
            case XLOG1PY -> times(args.getFirst(), Expr.of(Op.LOG1P, args.getLast()));
            case POLYGAMMA -> polygamma(args);
            case IF -> chosen(args);
            case INDEX -> entry(args);
            case LIST, ONEHOT, SORT, UNSORT, SPARSEMAX, SUPPORT, SOFTMAX, TIE, REM -> several(args);
            case LT, LE, GT, GE, EQ, NE, AND, OR, NOT -> several(args);
            default -> composed(Rule.of(apply.op(), of(args.getFirst()).range()), apply.op(), of(args.getFirst()));
        };
    }

    private Trace composed(Rule rule, Op op, Trace inner) {
        var range = Elementary.image(op, inner.range());
        var bend = rule.of(inner.bend());
        return switch (op) {
            case EXP -> Trace.positive(bend, inner.bend(), range);
            case COSH -> Trace.positive(bend, Rule.of(Op.LOGCOSH, inner.range()).of(inner.bend()), range);
            case SIGMOID ->
                Trace.positive(bend, Rule.of(Op.LOG_SIGMOID, inner.range()).of(inner.bend()), range);
            case PHI -> Trace.positive(bend, Rule.of(Op.LOG_PHI, inner.range()).of(inner.bend()), range);
            // its logarithm rises and is concave: (1 - sigmoid)*softplus <= sigmoid, since log(1 + e^u) <= e^u
            case SOFTPLUS -> Trace.positive(bend, inner.bend().isConcave() ? Bend.CONCAVE : Bend.UNKNOWN, range);
            case ABS -> inner.range().isNotNegative() ? inner : Trace.of(bend, range);
            case SIGN -> range.isPoint() ? Trace.constant(range) : Trace.of(bend, range);
            default -> Trace.of(bend, range);
        };
    }

    /// A base to a fixed power.
    Trace power(Expr base, double p) {
        var inner = of(base);
        var range = inner.range().pow(p);
        var bend = Rule.power(p, inner.range()).of(inner.bend());
        return inner.range().isPositive() || inner.log() != Bend.UNKNOWN
                ? Trace.positive(bend, inner.log().times(Interval.point(p)), range.meet(Interval.NOT_NEGATIVE))
                : Trace.of(bend, range);
    }

    /// A fixed positive base to a varying power.
    private Trace exponential(List<Expr> args) {
        var base = of(args.getFirst());
        return base.isConstant() && base.range().isPositive()
                ? of(Expr.of(Op.EXP, Expr.of(Op.MUL, args.getLast(), Expr.of(Op.LOG, args.getFirst()))))
                : several(args);
    }

    private Trace logarithm(Op op, Expr arg) {
        if (op == Op.LOG
                && arg instanceof Apply(Op inside, var parts)
                && inside == Op.DIV
                && isPositive(parts.getFirst())) {
            return of(Expr.of(Op.LOG, parts.getFirst()))
                    .plus(of(Expr.of(Op.LOG, parts.getLast())).negate());
        }
        if (op == Op.LOG && isBetween(arg)) {
            return Trace.of(Bend.CONCAVE, new Interval(Double.NEGATIVE_INFINITY, 0));
        }
        var inner = op == Op.LOG ? of(arg) : of(arg).plus(Trace.constant(Interval.ONE));
        var range = Elementary.image(op, of(arg).range());
        return Trace.of(inner.log() == Bend.UNKNOWN ? Rule.of(op, inner.range()).of(inner.bend()) : inner.log(), range);
    }

    /// Phi(a) - Phi(b) of linear forms: the probability of an interval under a density with a concave
    /// logarithm has one in both ends (Pratt 1981, J. Am. Stat. Assoc. 76(373), 103-106).
    private boolean isBetween(Expr node) {
        return node instanceof Apply(Op op, var args)
                && op == Op.SUB
                && args.stream().allMatch(this::isNormal);
    }

    private boolean isNormal(Expr node) {
        return node instanceof Apply(Op op, var args)
                && op == Op.PHI
                && of(args.getFirst()).bend().isAffine();
    }

    private boolean isPositive(Expr constant) {
        return of(constant).isConstant() && of(constant).range().isPositive();
    }

    /// log(1 - exp(-x)) is concave and rises; so does, in u = log(x), log(1 - exp(-exp(u))), the logarithm of a
    /// distribution function whose density has a concave logarithm (Bagnoli and Bergstrom 2005, Econ. Theory
    /// 26(2), 445-469).
    private Trace log1mexp(Expr arg) {
        var inner = of(arg);
        var range = Elementary.image(Op.LOG1MEXP, inner.range());
        boolean gumbel = inner.log().isConcave();
        return Trace.of(
                gumbel ? Bend.CONCAVE : Rule.of(Op.LOG1MEXP, inner.range()).of(inner.bend()), range);
    }

    /// log(sigmoid(a) - sigmoid(b)) is log_sigmoid(a) + log_sigmoid(-b) + log1mexp(a - b): every term is
    /// concave.
    static Expr difference(Expr a, Expr b) {
        var ends = Expr.of(Op.ADD, Expr.of(Op.LOG_SIGMOID, a), Expr.of(Op.LOG_SIGMOID, Expr.of(Op.NEG, b)));
        return Expr.of(Op.ADD, ends, Expr.of(Op.LOG1MEXP, Expr.of(Op.SUB, a, b)));
    }

    private Trace times(Expr left, Expr right) {
        return left instanceof Num(double zero) && zero == 0
                ? Trace.constant(Interval.ZERO)
                : of(Expr.of(Op.MUL, left, right));
    }

    private Trace polygamma(List<Expr> args) {
        var inner = of(args.getLast());
        double order = args.getFirst() instanceof Num(double n) ? n : Double.NaN;
        var range = Elementary.polygamma((int) order, inner.range());
        return Trace.of(Rule.polygamma(order, inner.range()).of(inner.bend()), range);
    }

    /// The greatest of several: those that never are it do not count.
    private Trace extreme(List<Expr> args, Function<Trace, Trace> sign) {
        var traces = args.stream().map(this::of).map(sign).toList();
        var most = traces.stream().map(Trace::range).reduce(Interval::max).orElseThrow();
        var alive = traces.stream()
                .filter(trace -> trace.range().high() >= Math.max(most.low(), -Double.MAX_VALUE))
                .toList();
        if (alive.size() == 1) {
            return alive.getFirst();
        }
        boolean fixed = alive.stream().allMatch(Trace::isConstant);
        boolean convex = alive.stream().allMatch(trace -> trace.bend().isConvex());
        return Trace.of(fixed ? Bend.CONSTANT : convex ? Bend.CONVEX : Bend.UNKNOWN, most);
    }

    /// A norm: it rises with the size of each argument.
    private static Trace hypot(Trace a, Trace b) {
        boolean convex = Stream.of(a, b)
                .allMatch(arg -> arg.bend().isAffine()
                        || arg.bend().isConvex() && arg.range().isNotNegative());
        var most = a.range().abs().plus(b.range().abs());
        var least = a.range().abs().max(b.range().abs());
        return Trace.of(convex ? Bend.CONVEX : Bend.UNKNOWN, new Interval(least.low(), most.high()));
    }

    /// Whether it is a sum of squares of linear forms, so that its root is the length of a vector.
    private boolean isNorm(Expr node) {
        if (node instanceof Apply(Op op, var args) && op == Op.ADD) {
            return isNorm(args.getFirst()) && isNorm(args.getLast());
        }
        boolean square = node instanceof Apply(Op op, var args)
                && op == Op.POW
                && args.getLast().equals(Expr.of(2))
                && of(args.getFirst()).bend().isAffine();
        return square || of(node).isConstant() && of(node).range().isNotNegative();
    }

    private Trace logsumexp(Expr list) {
        var traces = ((Apply) list).args().stream().map(this::of).toList();
        boolean convex = traces.stream().allMatch(trace -> trace.bend().isConvex());
        var range = Elementary.logsumexp(traces.stream().map(Trace::range).toList());
        return Trace.of(convex ? Bend.CONVEX : Bend.UNKNOWN, range);
    }

    private Trace chosen(List<Expr> args) {
        var condition = new Truth(node -> of(node).range()).of(args.getFirst());
        if (condition != Truth.Value.OPEN) {
            return of(args.get(condition == Truth.Value.YES ? 1 : 2));
        }
        var either = of(args.get(1)).or(of(args.get(2)));
        return of(args.getFirst()).isConstant() ? either : Trace.unknown(either.range());
    }

    private Trace entry(List<Expr> args) {
        if (!of(args.getLast()).isConstant() || !(args.getFirst() instanceof Apply(Op op, var entries))) {
            return Trace.unknown(Interval.WHOLE);
        }
        return switch (op) {
            case LIST -> entries.stream().map(this::of).reduce(Trace::or).orElseThrow();
            case ONEHOT -> Trace.constant(Interval.UNIT);
            default -> several(args);
        };
    }

    /// An operation about which nothing is known but whether the scores occur in it.
    private Trace several(List<Expr> args) {
        boolean fixed = args.stream().allMatch(arg -> of(arg).isConstant());
        return fixed ? Trace.constant(Interval.WHOLE) : Trace.unknown(Interval.WHOLE);
    }
}
