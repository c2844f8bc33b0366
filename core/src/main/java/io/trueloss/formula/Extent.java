package io.trueloss.formula;

import io.trueloss.error.UserError;
import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Bounds of a loss of one score and of its derivatives that hold for all scores and targets, as far as
/// interval arithmetic finds them: the loss is cut where branches and kinks change, and each piece is
/// bounded.
public final class Extent {

    private static final int MOST = 32;
    private static final double ENDLESS = 1e100;
    private static final Name SCORE = new Name("f");
    private static final Expr INFINITE = Expr.of(Double.POSITIVE_INFINITY);

    /// The loss on a stretch of scores.
    private record Piece(Expr body, Interval range, Map<Expr, Interval> constants, Expr slope, Expr bend, Expr turn) {

        double most(Expr function, Expr derivative) {
            return new Climb(function, derivative, constants).most(range);
        }

        double largest(Expr function, Expr derivative) {
            double up = most(function, derivative);
            return up < Double.POSITIVE_INFINITY ? Math.max(up, most(negated(function), negated(derivative))) : up;
        }

        boolean isPositive(Expr function) {
            return new Bending(Map.of(Slice.X, range), constants).of(function).log() != Bend.UNKNOWN;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private boolean smooth = true;
    private boolean whole = true;

    private Extent() {}

    /// The loss where the target (`y`) and the columns lie as told; nothing if it has several scores, or is no
    /// function of one linear form of the score.
    public static Optional<Extent> of(Bound bound, Map<String, Span> spans) {
        if (bound.size() != 1
                || bound.parts().getFirst().length() != 1
                || bound.resolved().shape().label() != Label.NUMBER) {
            return Optional.empty();
        }
        var constants = new LinkedHashMap<Expr, Interval>();
        spans.forEach((name, span) -> constants.put(new Name(name), span.interval()));
        var label = spans.getOrDefault("y", Span.ANY);
        constants.putIfAbsent(new Name("y"), label.interval());
        var body = new Scalars(bound.typing()).of(bound.resolved().value());
        var score = new Name(bound.parts().getFirst().name());
        var extent = new Extent();
        try {
            var bodies = label.isCountable()
                    ? IntStream.rangeClosed((int) label.low(), (int) label.high())
                            .mapToObj(y -> Convexity.at(y, body))
                            .toList()
                    : List.of(body);
            for (var one : bodies) {
                var slice = Slice.of(one, score::equals);
                if (slice.isEmpty() || !extent.cut(slice.get(), Optional.empty(), Optional.empty(), constants)) {
                    return Optional.empty();
                }
                extent.join(slice.get());
            }
        } catch (UserError e) {
            return Optional.empty();
        }
        return Optional.of(extent).filter(found -> !found.pieces.isEmpty());
    }

    private List<Rational> cuts = new ArrayList<>();
    private List<Expr> bodies = new ArrayList<>();

    private boolean cut(Expr function, Optional<Rational> low, Optional<Rational> high, Map<Expr, Interval> constants) {
        var stretch = new Stretch(low, high, constants);
        var body = stretch.of(function);
        if (stretch.isOutside() || body.equals(INFINITE)) {
            whole = false;
            return true;
        }
        if (stretch.cut().isPresent()) {
            var at = stretch.cut();
            return pieces.size() < MOST && cut(function, low, at, constants) && cut(function, at, high, constants);
        }
        if (isOpen(body, new HashSet<>())) {
            return false;
        }
        var piece = piece(body, range(low, high), constants);
        var parts = List.of(piece.body, piece.slope, piece.bend);
        if (parts.stream().anyMatch(part -> isOpen(part, new HashSet<>()))) {
            return false;
        }
        low.ifPresent(cuts::add);
        bodies.add(body);
        pieces.add(piece);
        return true;
    }

    /// The doubles between two cuts, and around them.
    private static Interval range(Optional<Rational> low, Optional<Rational> high) {
        return new Interval(
                low.map(end -> end.interval().low()).orElse(-Double.MAX_VALUE),
                high.map(end -> end.interval().high()).orElse(Double.MAX_VALUE));
    }

    /// Whether a choice or a kink is left whose place is not known.
    private static boolean isOpen(Expr node, Set<Expr> seen) {
        if (!(node instanceof Apply(Op op, var args)) || !seen.add(node)) {
            return false;
        }
        boolean turns = switch (op) {
            case IF, ABS, MAX, MIN, CLAMP, SIGN, TIE -> true;
            default -> false;
        };
        return turns && uses(node, Slice.X) || args.stream().anyMatch(arg -> isOpen(arg, seen));
    }

    private static boolean uses(Expr node, Expr name) {
        return node.equals(name)
                || node instanceof Apply apply && apply.args().stream().anyMatch(arg -> uses(arg, name));
    }

    private static Piece piece(Expr body, Interval range, Map<Expr, Interval> constants) {
        var slope = derivative(body);
        var bend = derivative(slope);
        return new Piece(simplified(body), range, constants, slope, bend, derivative(bend));
    }

    private static Expr derivative(Expr body) {
        return uses(body, Slice.X) ? back(bound(body).gradient().getFirst()) : Expr.of(0);
    }

    private static Expr simplified(Expr body) {
        return uses(body, Slice.X) ? back(bound(body).value()) : body;
    }

    private static Bound bound(Expr body) {
        var names = new HashSet<String>();
        collect(body, names);
        var formula = new Formula(List.of(), swapped(body, Slice.X, SCORE), new LinkedHashMap<>());
        return formula.bind(new Shape(Label.NUMBER, 0, names.stream().sorted().toList()));
    }

    private static void collect(Expr node, Set<String> names) {
        if (node instanceof Name(String name) && !node.equals(Slice.X) && !name.equals("y")) {
            names.add(name);
        }
        if (node instanceof Apply apply) {
            apply.args().forEach(arg -> collect(arg, names));
        }
    }

    private static Expr back(Expr node) {
        return swapped(node, SCORE, Slice.X);
    }

    private static Expr swapped(Expr node, Expr from, Expr to) {
        return new Swap(part -> part.equals(from) ? Optional.of(to) : Optional.empty()).of(node);
    }

    private static Expr negated(Expr node) {
        return Expr.of(Op.NEG, node);
    }

    /// Looks at the cuts: whether value and slope are the same on both sides.
    private void join(Expr function) {
        for (int i = 0; i < cuts.size() && i + 1 < bodies.size(); i++) {
            var at = new Exact(cuts.get(i));
            var left = bodies.get(i);
            var right = bodies.get(i + 1);
            boolean one = at.value(function).isPresent()
                    && at.value(function).equals(at.value(left))
                    && at.value(function).equals(at.value(right));
            whole &= one;
            smooth &= one && at.slope(left).isPresent() && at.slope(left).equals(at.slope(right));
        }
        smooth &= whole;
        cuts = new ArrayList<>();
        bodies = new ArrayList<>();
    }

    /// Whether the gradient certainly jumps nowhere.
    public boolean isSmooth() {
        return smooth && curvature() < Double.POSITIVE_INFINITY;
    }

    /// A number that the length of the gradient does not exceed; infinite if none is found, or the value may
    /// jump.
    public double gradient() {
        return most(piece -> piece.largest(piece.slope, piece.bend));
    }

    /// A number that the curvature does not exceed, without its sign; infinite if none is found.
    public double curvature() {
        return most(piece -> piece.largest(piece.bend, piece.turn));
    }

    /// A number that the curvature does not fall below; minus infinity if none is found.
    public double leastCurvature() {
        return -most(piece -> piece.most(negated(piece.bend), negated(piece.turn)));
    }

    /// Whether the curvature is certainly above zero off the places where pieces meet.
    public boolean bends() {
        return whole && pieces.stream().allMatch(piece -> piece.isPositive(piece.bend));
    }

    /// A number that the loss does not exceed; infinite if none is found.
    public double most() {
        return most(piece -> piece.most(piece.body, piece.slope));
    }

    /// A number that the loss does not fall below; minus infinity if none is found.
    public double least() {
        return -most(piece -> piece.most(negated(piece.body), negated(piece.slope)));
    }

    /// Nothing is said where the value may jump or the loss ends, and what is as large as numbers get is no
    /// bound.
    private double most(ToDoubleFunction<Piece> bound) {
        double most = whole ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (var piece : pieces) {
            most = most < ENDLESS ? Math.max(most, bound.applyAsDouble(piece)) : most;
        }
        return most < ENDLESS ? most : Double.POSITIVE_INFINITY;
    }

    /// Whether a loss is smooth by its form: no choice, no kink, no root of what may be zero.
    public static boolean isSmoothByForm(Bound bound) {
        return isPlain(new Scalars(bound.typing()).of(bound.resolved().value()), new HashSet<>());
    }

    private static boolean isPlain(Expr node, Set<Expr> seen) {
        if (!(node instanceof Apply(Op op, var args)) || !seen.add(node)) {
            return true;
        }
        boolean plain = switch (op) {
            case ADD, SUB, MUL, DIV, NEG, SIN, COS, ATAN, TANH, SINH, COSH, LOGCOSH -> true;
            case EXP, EXPM1, LOG, LOG1P, SIGMOID, SOFTPLUS, LOG_SIGMOID, LOG_DIFF_SIGMOID -> true;
            case ERF, PHI, LOG_PHI, MILLS, XLOGY, XLOG1PY, LOG1MEXP, LOGSUMEXP, INDEX, LIST, ONEHOT -> true;
            case POW -> args.getLast() instanceof Expr.Num(double p) && p == Math.rint(p) && p >= 0;
            default -> false;
        };
        return plain && args.stream().allMatch(arg -> isPlain(arg, seen));
    }
}
