package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the evaluator makes of a formula, after all rewrites, against its plain meaning; and its slopes against
/// differences of that. Points where the plain way overflows, or where a nudge of the input changes its answer
/// much, are left out.
final class PlainTest {

    private static final int FORMULAS = 9_000;
    private static final double LARGE = 1e8;
    private static final double NUDGE = 1e-13;
    private static final List<Shape> SHAPES = List.of(
            new Shape(Label.NUMBER, 0, List.of("x")),
            new Shape(Label.CLASS, 3, List.of("x")),
            new Shape(Label.DISTRIBUTION, 3, List.of("x")),
            new Shape(Label.VECTOR, 3, List.of("x")));

    private int values;
    private int slopes;

    /// A bound formula and the point at which it is looked at.
    private record At(Resolved resolved, Bound bound, Plain point) {

        double worth(double[] f) {
            var names = new HashMap<>(point.names());
            names.put("f", f);
            var moved = new Plain(names, point.y());
            return steady(resolved.value(), moved) ? moved.of(resolved.value())[0] : Double.NaN;
        }

        double[] f() {
            return of("f");
        }

        double[] of(String name) {
            return Objects.requireNonNull(point.names().get(name), name);
        }
    }

    private static boolean steady(Expr expr, Plain point) {
        if (!(expr instanceof Expr.Apply apply)) {
            return !(expr instanceof Expr.Num(double value)) || Math.abs(value) < LARGE;
        }
        return apply.op() == Op.ONEHOT
                || Arrays.stream(point.of(apply)).allMatch(entry -> Math.abs(entry) < LARGE)
                        && apply.args().stream().allMatch(arg -> steady(arg, point));
    }

    @Test
    void theEvaluatorAgreesWithThePlainMeaning() {
        var random = new Random(23);
        for (int i = 0; i < FORMULAS; i++) {
            var shape = SHAPES.get(i % SHAPES.size());
            var expr = new TypedSample(random, shape).number(1 + random.nextInt(4));
            var formula = new Formula(List.of(), expr, new LinkedHashMap<>());
            if (formula.isScored()) {
                var bound = formula.bind(shape);
                compare(new At(bound.resolved(), bound, point(bound, shape, random)));
            }
        }
        assertTrue(values > FORMULAS / 4 && slopes > FORMULAS / 4, values + " values, " + slopes + " slopes");
    }

    private static Plain point(Bound bound, Shape shape, Random random) {
        double[] f = random.doubles(bound.size(), -3, 3).toArray();
        double[] y = switch (shape.label()) {
            case NUMBER -> new double[] {random.nextInt(2)};
            case CLASS -> new double[] {random.nextInt(3)};
            case DISTRIBUTION, VECTOR -> new double[] {0.2, 0.5, 0.3};
        };
        return new Plain(Map.of("f", f, "x", new double[] {random.nextGaussian()}), y);
    }

    private void compare(At at) {
        double plain = at.worth(at.f());
        double trembling = 0;
        for (int entry = 0; entry < at.f().length; entry++) {
            double nudged = at.worth(moved(at.f(), entry, NUDGE));
            trembling = Math.max(trembling, Math.abs(nudged - plain));
        }
        if (!(trembling < 1e-9)) {
            return;
        }
        int size = at.bound().size();
        double[] value = new double[1];
        double[][] gradient = new double[size][1];
        at.bound().evaluator().gradient(rows(at), 0, 1, value, gradient);
        values++;
        assertEquals(plain, value[0], 1e-9 * Math.max(1, Math.abs(plain)) + 1e3 * trembling, () -> say(at));
        for (int entry = 0; entry < size; entry++) {
            slope(at, entry, gradient[entry][0]);
        }
    }

    /// Central differences at two steps that agree, from both sides, are a slope.
    private void slope(At at, int entry, double found) {
        double step = 1e-4;
        double near = (at.worth(moved(at.f(), entry, step)) - at.worth(moved(at.f(), entry, -step))) / (2 * step);
        double far =
                (at.worth(moved(at.f(), entry, 2 * step)) - at.worth(moved(at.f(), entry, -2 * step))) / (4 * step);
        double right = (at.worth(moved(at.f(), entry, step)) - at.worth(at.f())) / step;
        double size = Math.max(1, Math.abs(near));
        if (Math.abs(near - far) < 1e-5 * size && Math.abs(right - near) < 1e-2 * size && !Double.isNaN(found)) {
            slopes++;
            assertEquals(near, found, 1e-4 * size, () -> "slope " + entry + " of " + say(at));
        }
    }

    private static double[] moved(double[] f, int entry, double by) {
        double[] moved = f.clone();
        moved[entry] += by;
        return moved;
    }

    private static Rows rows(At at) {
        double[][] scores = new double[at.f().length][];
        Arrays.setAll(scores, i -> new double[] {at.f()[i]});
        double[][] shares = new double[at.point().y().length > 1 ? at.point().y().length : 0][];
        Arrays.setAll(shares, i -> new double[] {at.point().y()[i]});
        double[][] columns = at.bound().columns().isEmpty()
                ? new double[0][]
                : new double[][] {at.point().names().get("x")};
        return new Rows(at.point().y(), shares, scores, columns);
    }

    private static String say(At at) {
        return at.resolved().formula().text() + " at f = " + Arrays.toString(at.f()) + ", y = "
                + Arrays.toString(at.point().y()) + ", x = " + at.of("x")[0];
    }
}
