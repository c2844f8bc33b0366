package io.trueloss.formula;

import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a loss is convex in all its scores together, whatever the target and the columns are.
///
/// Proven only where it is so: by rules of composition, and where those do not reach, by bounds of the second
/// derivative from interval arithmetic with outward rounding. Refuted only by a witness that the same
/// arithmetic confirms. Numbers in the formula are taken as the decimals that they are written as.
///
/// @param verdict what is known
/// @param reason what the verdict rests on, in a few words
/// @param witness where convexity fails, if it was refuted
public record Convexity(Verdict verdict, String reason, Optional<Witness> witness) {

    /// A proof by cases has at most so many.
    private static final int MOST_CASES = 64;

    private static final Interval FINITE = new Interval(-Double.MAX_VALUE, Double.MAX_VALUE);

    /// What is known of convexity.
    public enum Verdict {
        /// Convex.
        PROVEN,
        /// Not convex.
        REFUTED,
        /// Neither proven nor refuted.
        UNKNOWN
    }

    /// Two points between which the loss rises above the straight line that joins them.
    ///
    /// @param label the target and the columns that make it so, by name
    /// @param from the scores at one point
    /// @param to the scores at the other; the middle between the two is where the loss is too large
    /// @param middle the loss in the middle; infinite outside the domain
    /// @param chord the mean of the losses at both points
    public record Witness(Map<String, Double> label, List<Double> from, List<Double> to, double middle, double chord) {

        /// Keeps its own copies.
        public Witness {
            label = Map.copyOf(label);
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /// Whether a loss is convex for every target: 0 or 1 where the formula uses `s`, else any number.
    public static Convexity of(Bound bound) {
        boolean sign = bound.resolved().formula().free().contains("s");
        return of(bound, sign ? Map.of("y", Span.BIT) : Map.of());
    }

    /// Whether a loss is convex where the target (`y`, each number of it) and the columns lie as told; those
    /// not named may be anything.
    public static Convexity of(Bound bound, Map<String, Span> spans) {
        var resolved = bound.resolved();
        var written = new Scalars(resolved.typing()).of(resolved.value());
        var label = label(resolved.shape(), spans);
        var scores = scores(bound);
        var constants = new LinkedHashMap<Expr, Interval>();
        spans.forEach((name, span) -> constants.put(new Name(name), span.interval()));
        var targets = targets(resolved.shape());
        targets.forEach(target -> constants.put(target, label.interval()));
        var basis = prove(written, scores, constants, label);
        if (basis == Proof.Basis.NONE) {
            basis = prove(simplified(bound), scores, constants, label);
        }
        if (basis != Proof.Basis.NONE) {
            var how = basis == Proof.Basis.RULES ? "by rules of composition" : "by bounds of the second derivative";
            return new Convexity(Verdict.PROVEN, how, Optional.empty());
        }
        var witness = new Search(written, scores.keySet(), resolved.shape(), spans, label).find();
        return witness.isPresent()
                ? new Convexity(Verdict.REFUTED, "by a witness", witness)
                : new Convexity(Verdict.UNKNOWN, "neither proof nor counterexample found", Optional.empty());
    }

    /// The formula as it is computed, whose rewrites (`1 - sigmoid(x)` is `sigmoid(-x)`) the rules can see more
    /// of.
    private static Expr simplified(Bound bound) {
        var sign = Expr.of(Op.SUB, Expr.of(Op.MUL, Expr.of(2), new Name("y")), Expr.of(1));
        var value =
                new Swap(node -> node.equals(new Name("s")) ? Optional.of(sign) : Optional.empty()).of(bound.value());
        return new Scalars(bound.typing()).of(value);
    }

    private static Proof.Basis prove(Expr body, Map<Expr, Interval> scores, Map<Expr, Interval> constants, Span label) {
        var basis = new Proof(scores, constants).of(body);
        if (basis != Proof.Basis.NONE || !label.isCountable()) {
            return basis;
        }
        return cases(body, constants.keySet(), label)
                .map(one -> new Proof(scores, constants).of(one))
                .min(Comparator.comparingInt(one -> one == Proof.Basis.NONE ? 0 : one == Proof.Basis.BOUNDS ? 1 : 2))
                .orElse(Proof.Basis.NONE);
    }

    /// The formula for every target there is, if those are few.
    private static Stream<Expr> cases(Expr body, Set<Expr> constants, Span label) {
        var entries = constants.stream().filter(Convexity::isEntry).toList();
        var values = IntStream.rangeClosed((int) label.low(), (int) label.high());
        if (entries.isEmpty()) {
            return values.mapToObj(y -> at(y, body));
        }
        int base = (int) (label.high() - label.low()) + 1;
        int all = entries.stream().reduce(1, (so, entry) -> Math.min(MOST_CASES + 1, so * base), Math::max);
        return all > MOST_CASES
                ? Stream.of(body)
                : IntStream.range(0, all).mapToObj(code -> {
                    var chosen = new HashMap<Expr, Expr>();
                    int rest = code;
                    for (var entry : entries) {
                        chosen.put(entry, Expr.of(label.low() + rest % base));
                        rest /= base;
                    }
                    return new Swap(node -> Optional.ofNullable(chosen.get(node))).of(body);
                });
    }

    /// What stands for the target: `y`, or each entry of it.
    private static List<Expr> targets(Shape shape) {
        var y = new Name("y");
        return shape.label() != Label.VECTOR
                ? List.of(y)
                : IntStream.range(0, shape.classes())
                        .<Expr>mapToObj(k -> Expr.of(Op.INDEX, y, Expr.of(k)))
                        .toList();
    }

    /// Whether it is an entry of a target that is a vector.
    static boolean isEntry(Expr node) {
        return node instanceof Apply(Op op, var args)
                && op == Op.INDEX
                && args.getFirst().equals(new Name("y"));
    }

    private static Span label(Shape shape, Map<String, Span> spans) {
        return switch (shape.label()) {
            case NUMBER, VECTOR -> spans.getOrDefault("y", Span.ANY);
            case CLASS -> new Span(0, shape.classes() - 1, true);
            case DISTRIBUTION -> Span.ANY;
        };
    }

    private static Map<Expr, Interval> scores(Bound bound) {
        var leaves = new LinkedHashMap<Expr, Interval>();
        for (var part : bound.parts()) {
            var name = new Name(part.name());
            boolean vector = bound.typing().of(name).isVector();
            for (int k = 0; k < part.length(); k++) {
                leaves.put(vector ? Expr.of(Op.INDEX, name, Expr.of(k)) : name, FINITE);
            }
        }
        return leaves;
    }

    /// The formula for one class.
    static Expr at(int y, Expr body) {
        return new Swap(node -> node.equals(new Name("y")) ? Optional.of(Expr.of(y)) : entry(node, y)).of(body);
    }

    private static Optional<Expr> entry(Expr node, int y) {
        boolean share = node instanceof Apply(Op op, var args)
                && op == Op.INDEX
                && args.getFirst() instanceof Apply(Op inner, var _)
                && inner == Op.ONEHOT;
        return share
                ? Optional.of(Expr.of(((Apply) node).args().getLast().equals(Expr.of(y)) ? 1 : 0))
                : Optional.empty();
    }
}
