package io.trueloss.formula;

import io.trueloss.formula.Convexity.Witness;
import io.trueloss.formula.Expr.Apply;
import io.trueloss.formula.Expr.Name;
import io.trueloss.formula.Expr.Num;
import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Looks for two points between which a loss rises above the line that joins them, and confirms what it finds
/// by interval arithmetic. The points tried are always the same ones.
final class Search {

    private static final int TRIES = 6000;
    /// How many points are tried after the first witness, for a plainer one.
    private static final int FARTHER = 300;

    private static final double[] SCALES = {1, 0.3, 3, 0.05, 10, 30, 200, 1e-3, 2000};
    /// Points are multiples of this, so that the middle between two is exact.
    private static final double GRID = 0x1p-24;

    private final Expr body;
    private final List<Expr> scores;
    private final Map<String, Span> spans;
    private final Span label;
    private final boolean classes;
    private final Set<Expr> others = new LinkedHashSet<>();
    private final double[] landmarks;
    private final Map<Integer, Expr> bodies = new TreeMap<>();
    private final Seed seed = new Seed(1).child("convexity");
    private int drawn;

    /// @param label where `y` lies
    Search(Expr body, Set<Expr> scores, Shape shape, Map<String, Span> spans, Span label) {
        this.body = body;
        this.scores = List.copyOf(scores);
        this.spans = spans;
        this.label = label;
        this.classes = shape.label() == Label.CLASS;
        var numbers = new HashSet<Double>(Set.of(0.0));
        collect(body, numbers, new HashSet<>());
        others.removeAll(scores);
        this.landmarks =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    Optional<Witness> find() {
        Optional<Witness> best = Optional.empty();
        int last = TRIES;
        for (int i = 0; i < last; i++) {
            double scale = SCALES[i % SCALES.length];
            var row = row(scale);
            var formula = formula(row);
            double spread = next() < 0.2 ? 0 : scale;
            double[] middle = scores.stream()
                    .mapToDouble(score -> grid(center(row) + spread * spread()))
                    .toArray();
            double[] step = steps(i / SCALES.length % 3, scale * (0.05 + next()));
            if (next() < 0.2) {
                Arrays.setAll(middle, j -> middle[j] + step[j]);
            }
            var witness = confirmed(formula, row, middle, step);
            if (witness.isPresent() && (best.isEmpty() || excess(witness.get()) > excess(best.get()))) {
                last = best.isEmpty() ? Math.min(TRIES, i + FARTHER) : last;
                best = witness;
            }
        }
        return best;
    }

    /// How plain a witness is.
    private static double excess(Witness witness) {
        double above = Math.min(witness.middle(), Double.MAX_VALUE) - witness.chord();
        return above / (1 + Math.abs(witness.chord()));
    }

    private void collect(Expr node, Set<Double> numbers, Set<Expr> seen) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case Num(double value) -> {
                if (Math.abs(value) < 1e6) {
                    numbers.add(value);
                    numbers.add(-value);
                }
            }
            case Name name -> others.add(name);
            case Apply apply when isLeaf(apply) -> others.add(apply);
            case Apply apply -> apply.args().forEach(arg -> collect(arg, numbers, seen));
        }
    }

    /// An entry of a vector of scores or of `onehot(y)`.
    private static boolean isLeaf(Apply apply) {
        return apply.op() == Op.INDEX && !(apply.args().getFirst() instanceof Apply(Op op, var _) && op != Op.ONEHOT);
    }

    /// Whether it is an entry of a distribution.
    private static boolean isShare(Expr leaf) {
        return leaf instanceof Apply && !Convexity.isEntry(leaf);
    }

    /// A target and columns.
    private Map<Expr, Double> row(double scale) {
        var row = new LinkedHashMap<Expr, Double>();
        for (var leaf : others) {
            if (classes && isShare(leaf)) {
                continue; // the class says it all
            }
            row.put(leaf, isShare(leaf) ? next() : named(leaf instanceof Name(String name) ? name : "y", scale));
        }
        double sum = row.entrySet().stream()
                .filter(entry -> isShare(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        row.replaceAll((leaf, value) -> isShare(leaf) ? value / sum : value);
        if (classes) {
            row.put(new Name("y"), named("y", scale));
        }
        return row;
    }

    private double named(String name, double scale) {
        var span = name.equals("y") ? label : spans.getOrDefault(name, Span.ANY);
        double wide =
                Double.isInfinite(span.low()) || Double.isInfinite(span.high()) ? 2 * scale : span.high() - span.low();
        double low = Double.isInfinite(span.low())
                ? Double.isInfinite(span.high()) ? -scale : span.high() - wide
                : span.low();
        double value = Math.clamp(low + wide * next(), span.low(), span.high());
        return span.whole() ? Math.min(span.high(), Math.floor(low + (wide + 1) * next())) : grid(value);
    }

    /// The formula, for one class where there are classes.
    private Expr formula(Map<Expr, Double> row) {
        return classes
                ? bodies.computeIfAbsent(row.getOrDefault(new Name("y"), 0.0).intValue(), y -> Convexity.at(y, body))
                : body;
    }

    /// Near 0, near a number of the formula, or as near to the target.
    private double center(Map<Expr, Double> row) {
        double landmark = landmarks[(int) (next() * landmarks.length)];
        double target = classes ? 0 : row.getOrDefault(new Name("y"), 0.0);
        return landmark + (next() < 0.5 ? target : 0);
    }

    /// Along one score, along two against each other, or any way.
    private double[] steps(int kind, double size) {
        double[] step = new double[scores.size()];
        if (kind == 2) {
            Arrays.setAll(step, j -> grid(size * spread()));
            return step;
        }
        step[(int) (next() * step.length)] = grid(size);
        int other = (int) (next() * step.length);
        if (kind == 1 && step[other] == 0) {
            step[other] = grid(-size * next());
        }
        return step;
    }

    private Optional<Witness> confirmed(Expr formula, Map<Expr, Double> row, double[] middle, double[] step) {
        var at = value(formula, row, middle, step, 0);
        var from = value(formula, row, middle, step, -1);
        var to = value(formula, row, middle, step, 1);
        if (!from.isFinite() || !to.isFinite() || !(at.isFinite() || at.low() == Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        var chord = from.plus(to).over(Interval.point(2));
        if (at.low() <= chord.high()) {
            return Optional.empty();
        }
        var names = new TreeMap<String, Double>();
        row.forEach((leaf, value) -> names.put(leaf instanceof Name(String name) ? name : Text.of(leaf), value));
        return Optional.of(new Witness(names, point(middle, step, -1), point(middle, step, 1), at.low(), chord.high()));
    }

    /// Bounds of the loss at a point; everything if it may lie outside the domain, infinity if it certainly
    /// does.
    private Interval value(Expr formula, Map<Expr, Double> row, double[] middle, double[] step, int direction) {
        var leaves = new LinkedHashMap<Expr, Jet>();
        row.forEach((leaf, value) -> leaves.put(leaf, Jet.constant(Interval.point(value))));
        var point = point(middle, step, direction);
        for (int j = 0; j < scores.size(); j++) {
            leaves.put(scores.get(j), Jet.constant(Interval.point(point.get(j))));
        }
        var jets = new Jets(leaves);
        var value = jets.of(formula).value();
        return switch (jets.domain()) {
            case INSIDE -> value;
            case PERHAPS -> Interval.WHOLE;
            case OUTSIDE -> Interval.point(Double.POSITIVE_INFINITY);
        };
    }

    private static List<Double> point(double[] middle, double[] step, int direction) {
        return IntStream.range(0, middle.length)
                .mapToObj(j -> middle[j] + direction * step[j])
                .toList();
    }

    private static double grid(double value) {
        return Math.rint(value / GRID) * GRID;
    }

    private double spread() {
        return 2 * next() - 1;
    }

    private double next() {
        return seed.uniform(drawn++);
    }
}
