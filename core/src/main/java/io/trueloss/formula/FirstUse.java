package io.trueloss.formula;

import io.trueloss.error.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Looks at a formula before it is first used: whether its value keeps its digits, and whether its
/// derivatives are the limits of differences, both against twice a double's digits. Where digits are lost
/// people are told the point; a wrong derivative is our mistake, and refused.
///
/// The points are scores and targets up to a million in size, and those that are given.
public final class FirstUse {

    /// A point at which a formula loses digits.
    ///
    /// @param point the point, in words: `y = 1, f = 1e6`
    /// @param found what is computed there
    /// @param wanted what it should be
    public record Lapse(String point, double found, double wanted) {

        /// In one sentence.
        public String text() {
            return String.format(
                    Locale.ROOT, "it loses digits: at %s it is computed as %.6g, and is %.6g", point, found, wanted);
        }
    }

    private static final double[] SCORES = {0, 1e-6, -1e-3, 0.3, -0.7, 1, -2.5, 8, -30, 90, -800, 1e4, -1e6, 1e6};
    private static final double[] TARGETS = {0, 1, 0.5, 3, -2, 1000, -1e6, 1e6};
    private static final int PAIRS = 48;
    private static final double KEPT = 1e-6;
    private static final double NOTHING = 1e-12;
    /// Differences of values are taken over this step.
    private static final double STEP = 0x1p-30;
    private static final double WRONG = 1e-4;

    private final Resolved resolved;
    private final Evaluator evaluator;
    private final int size;
    private final Optional<Rows> data;

    private FirstUse(Bound bound, Evaluator evaluator, Optional<Rows> data) {
        this.resolved = bound.resolved();
        this.evaluator = evaluator;
        this.size = bound.size();
        this.data = data;
    }

    /// A point at which a formula keeps no digits, if there is one.
    public static Optional<Lapse> of(Bound bound) {
        return of(bound, bound.evaluator());
    }

    /// The same of what computes it.
    static Optional<Lapse> of(Bound bound, Evaluator evaluator) {
        return new FirstUse(bound, evaluator, Optional.empty()).look();
    }

    /// The same, with the targets and columns of these rows in place of made up ones.
    public static Optional<Lapse> of(Bound bound, Rows data) {
        return new FirstUse(bound, bound.evaluator(), Optional.of(data)).look();
    }

    /// One point: targets, scores, columns.
    private record Point(double[] y, double[] f, double[] x) {

        Rows rows() {
            return new Rows(
                    y.length == 1 ? y : new double[0], y.length == 1 ? new double[0][] : each(y), each(f), each(x));
        }

        private static double[][] each(double[] numbers) {
            return Arrays.stream(numbers)
                    .mapToObj(number -> new double[] {number})
                    .toArray(double[][]::new);
        }

        Point moved(int score, double step) {
            double[] moved = f.clone();
            moved[score] += step;
            return new Point(y, moved, x);
        }
    }

    private Optional<Lapse> look() {
        for (var point : points()) {
            var lapse = at(point);
            if (lapse.isPresent()) {
                return lapse;
            }
        }
        return Optional.empty();
    }

    private Optional<Lapse> at(Point point) {
        var at = Derivatives.of(size, 1);
        try {
            evaluator.gradient(point.rows(), 0, 1, at.value(), at.gradient());
        } catch (UserError undefined) {
            return Optional.empty();
        }
        var wanted = worth(point);
        double found = at.value()[0];
        if (!wanted.isKnown() || wanted.error() > KEPT / 100 || Double.isInfinite(wanted.toDouble())) {
            return Optional.empty();
        }
        if (!isNear(found, wanted.toDouble())) {
            return Optional.of(new Lapse(words(point), found, wanted.toDouble()));
        }
        for (int j = 0; j < size; j++) {
            slope(point, j, wanted, at.gradient()[j][0]);
        }
        return Optional.empty();
    }

    private static boolean isNear(double found, double wanted) {
        return Math.abs(found - wanted) <= KEPT * Math.abs(wanted) + NOTHING;
    }

    /// Refuses a derivative that is none, where one can tell: at moderate points away from kinks.
    private void slope(Point point, int score, Twofold here, double found) {
        if (Math.abs(point.f()[score]) > 100 || Double.isNaN(found)) {
            return;
        }
        var after = worth(point.moved(score, STEP));
        var before = worth(point.moved(score, -STEP));
        var right = after.minus(here);
        var left = here.minus(before);
        double up = right.toDouble() / STEP;
        double down = left.toDouble() / STEP;
        double size = Math.abs(up) + Math.abs(down);
        boolean told = right.isKnown() && left.isKnown() && right.error() < 1e-8 && left.error() < 1e-8;
        if (told && Math.abs(up - down) < WRONG / 10 * size && Math.abs(found - up) > WRONG * (1e-3 + size)) {
            throw wrong(point, found, up);
        }
    }

    private UserError wrong(Point point, double found, double wanted) {
        return new UserError(
                "TL2022",
                String.format(
                        Locale.ROOT,
                        "the derivative of the formula came out as %.6g where differences of its values say %.6g",
                        found,
                        wanted),
                words(point),
                "this is our mistake: please report the formula; written another way it may work");
    }

    private Twofold worth(Point point) {
        var names = new HashMap<String, Twofold[]>();
        names.put("y", twofold(point.y()));
        for (Part part : resolved.parts()) {
            names.put(
                    part.name(), twofold(Arrays.copyOfRange(point.f(), part.offset(), part.offset() + part.length())));
        }
        for (int i = 0; i < point.x().length; i++) {
            names.put(resolved.columns().get(i), twofold(new double[] {point.x()[i]}));
        }
        return new Slow(resolved.typing(), Map.copyOf(names)).of(resolved.value())[0];
    }

    private static Twofold[] twofold(double[] values) {
        return Arrays.stream(values).mapToObj(Twofold::of).toArray(Twofold[]::new);
    }

    private List<Point> points() {
        var points = new ArrayList<Point>();
        for (int i = 0; i < PAIRS; i++) {
            int index = i;
            double[] f = IntStream.range(0, size)
                    .mapToDouble(j -> SCORES[(index + 5 * j + index / SCORES.length) % SCORES.length])
                    .toArray();
            points.add(data.map(rows -> given(rows, index, f)).orElseGet(() -> made(index, f)));
        }
        return points;
    }

    private Point made(int index, double[] f) {
        double[] x = new double[resolved.columns().size()];
        Arrays.fill(x, 1);
        int classes = resolved.shape().classes();
        return switch (resolved.shape().label()) {
            case NUMBER -> new Point(new double[] {target(index)}, f, x);
            case CLASS -> new Point(new double[] {index % classes}, f, x);
            case DISTRIBUTION ->
                new Point(
                        IntStream.range(0, classes)
                                .mapToDouble(k -> 2.0 * (k + 1) / (classes * (classes + 1.0)))
                                .toArray(),
                        f,
                        x);
            case VECTOR ->
                new Point(
                        IntStream.range(0, classes)
                                .mapToDouble(k -> target(index + k))
                                .toArray(),
                        f,
                        x);
        };
    }

    private double target(int index) {
        boolean sign = resolved.formula().free().contains("s");
        return sign ? index % 2 : TARGETS[(index + index / 7) % TARGETS.length];
    }

    /// The targets and columns of a row, from the first to the last in even steps.
    private static Point given(Rows rows, int index, double[] f) {
        int count = Math.max(1, rows.y().length > 0 ? rows.y().length : rows.targets()[0].length);
        int row = (int) ((long) index * (count - 1) / (PAIRS - 1));
        double[] y = rows.y().length > 0
                ? new double[] {rows.y()[row]}
                : Arrays.stream(rows.targets())
                        .mapToDouble(target -> target[row])
                        .toArray();
        double[] x = Arrays.stream(rows.columns())
                .mapToDouble(column -> column[column.length == 1 ? 0 : row])
                .toArray();
        return new Point(y, f, x);
    }

    private String words(Point point) {
        var words = new ArrayList<String>();
        words.add("y = " + numbers(point.y()));
        for (Part part : resolved.parts()) {
            words.add(part.name() + " = "
                    + numbers(Arrays.copyOfRange(point.f(), part.offset(), part.offset() + part.length())));
        }
        for (int i = 0; i < point.x().length; i++) {
            words.add(resolved.columns().get(i) + " = " + numbers(new double[] {point.x()[i]}));
        }
        return String.join(", ", words);
    }

    private static String numbers(double[] values) {
        var text = Arrays.stream(values).mapToObj(Digits::of).collect(Collectors.joining(", "));
        return values.length == 1 ? text : "[" + text + "]";
    }
}
