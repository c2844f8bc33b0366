package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Derivatives of formulas made by chance against differences of their values and gradients (Richardson
/// extrapolation).
final class RandomDerivativeTest {

    private static final List<String> UNARY = List.of(
            "exp(%s/4)",
            "log(2 + (%s)^2)",
            "sigmoid(%s)",
            "softplus(%s)",
            "tanh(%s)",
            "sin(%s)",
            "cos(%s)",
            "atan(%s)",
            "sqrt(1 + (%s)^2)",
            "log(1 + exp(%s))",
            "logcosh(%s)",
            "expm1((%s)/4)",
            "expm1mx((%s)/4)",
            "erf(%s)",
            "Phi(%s)",
            "log_Phi(%s)",
            "mills(%s)",
            "1 - sigmoid(%s)",
            "lgamma(1 + softplus(%s))",
            "abs(%s - 0.0123)",
            "log1p(softplus(%s))",
            "-(%s)",
            "(%s)^2",
            "(%s)^3",
            "1/(1 + exp(-(%s)))",
            "sinh((%s)/4)",
            "(1 + (%s)^2)^0.3",
            "xlogy(softplus(%s), 3)",
            "log1mexp(1 + softplus(%s))",
            "digamma(2 + sigmoid(%s))",
            "hypot(%s, 2)",
            "1/cosh(%s)");
    private static final List<String> BINARY = List.of(
            "%s + %s",
            "%s - (%s)",
            "(%s)*(%s)",
            "(%s)/(2 + (%s)^2)",
            "max(%s, %s + 0.0317)",
            "min(%s, 0.1*(%s) - 0.0213)",
            "if(%s > 0.0171, %s, 1)",
            "hypot(%s, 1 + sigmoid(%s))",
            "(1 + sigmoid(%s))^(%s)",
            "sigmoid(%s) - sigmoid(%s)");
    private static final List<String> VECTORS = List.of(
            "f",
            "softmax(f)",
            "f*[1, -2, 3]",
            "cumsum(f)",
            "revcumsum(f^2)",
            "sort(f)",
            "f - f[y]",
            "onehot(y)*f",
            "exp(f/3)",
            "sparsemax(f)",
            "unsort([1, 2, 4], f)*f",
            "max(f, 0.3)",
            "tanh(f)",
            "[f[1], f[0]*f[2], sum(f)]",
            "log(softmax(f))");
    private static final List<String> REDUCED =
            List.of("sum(%s)", "logsumexp(%s)", "max(%s)", "dot(%s, f)", "mean(%s)", "(%s)[y]", "min(%s)");

    private final Random random = new Random(5);

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String number(int depth) {
        if (depth == 0) {
            return any(List.of("f", "f", "f - y", "0.5*f", "1.3"));
        }
        return random.nextInt(3) > 0
                ? any(UNARY).replace("%s", number(depth - 1))
                : any(BINARY).replaceFirst("%s", number(depth - 1)).replace("%s", number(depth - 1));
    }

    private String ofVector() {
        var term = any(REDUCED).replace("%s", any(VECTORS));
        return random.nextBoolean()
                ? term
                : any(UNARY).replace("%s", term) + "*" + any(REDUCED).replace("%s", any(VECTORS));
    }

    /// Central differences with three steps, extrapolated.
    private static double slope(DoubleUnaryOperator f, double x, double h) {
        double one = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
        double two = (f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h)) / (4 * h);
        double four = (f.applyAsDouble(x + 4 * h) - f.applyAsDouble(x - 4 * h)) / (8 * h);
        double better = (4 * one - two) / 3;
        return better + (better - (4 * two - four) / 3) / 15;
    }

    /// The slope of a function, NaN where differences with other steps disagree: there a kink or the edge of an
    /// `if` is near.
    private static double slope(DoubleUnaryOperator f, double x) {
        double fine = slope(f, x, 1e-3);
        double coarse = slope(f, x, 3.7e-3);
        return Math.abs(fine - coarse) < 1e-6 * (1 + Math.abs(fine)) ? fine : Double.NaN;
    }

    @Test
    void ofOneScore() {
        int looked = 0;
        for (int i = 0; i < 1500; i++) {
            var formula = number(1 + random.nextInt(3)) + " + 0*f";
            double f = random.nextGaussian() * 1.5;
            double y = random.nextInt(2);
            if (check(formula, y, f)) {
                looked++;
            }
        }
        assertTrue(looked > 900, "only " + looked);
    }

    private static boolean check(String formula, double y, double f) {
        var bound = bound(formula);
        var point = Point.of(bound, new double[] {y}, f);
        if (!Double.isFinite(point.value()) || Math.abs(point.value()) > 1e4 || Math.abs(point.curvature()[0]) > 1e4) {
            return false;
        }
        double size = 1 + Math.abs(point.value()) + Math.abs(point.gradient()[0]) + Math.abs(point.curvature()[0]);
        double first = slope(x -> Point.of(bound, new double[] {y}, x).value(), f);
        double second = slope(x -> Point.of(bound, new double[] {y}, x).gradient()[0], f);
        if (Double.isNaN(first + second)) {
            return false;
        }
        var what = formula + " at y = " + y + ", f = " + f;
        assertEquals(first, point.gradient()[0], 1e-7 * size, () -> what + " gradient");
        assertEquals(second, point.curvature()[0], 1e-7 * size, () -> what + " curvature");
        return true;
    }

    private static Bound bound(String formula) {
        return Formula.parse(formula).bind(Shape.number());
    }

    @Test
    void ofSeveralScores() {
        int looked = 0;
        for (int i = 0; i < 400; i++) {
            var formula = ofVector() + " + 0*f[0]";
            double[] f = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            looked += compare(formula, random.nextInt(3), f) ? 1 : 0;
        }
        assertTrue(looked > 250, "only " + looked);
    }

    private static boolean compare(String formula, double y, double[] f) {
        var target = new double[] {y};
        var bound = Formula.parse(formula).bind(Shape.classes(3));
        Point point;
        try {
            point = Point.of(bound, target, f);
        } catch (UserError e) {
            return false;
        }
        double size = 1 + Math.abs(point.value()) + Math.abs(point.curvature()[0]) + Math.abs(point.curvature()[5]);
        if (!(size < 1e4)) {
            return false;
        }
        var what = formula + " at y = " + y + ", f = " + java.util.Arrays.toString(f);
        for (int i = 0; i < 3; i++) {
            int score = i;
            double first =
                    slope(x -> Point.of(bound, target, moved(f, score, x)).value(), f[i]);
            if (Double.isNaN(first)) {
                return false;
            }
            assertEquals(first, point.gradient()[i], 1e-7 * size, () -> what + " gradient " + score);
            for (int j = 0; j <= i; j++) {
                int column = j;
                double second =
                        slope(x -> Point.of(bound, target, moved(f, column, x)).gradient()[score], f[j]);
                if (Double.isNaN(second)) {
                    return false;
                }
                double found = point.curvature()[i * (i + 1) / 2 + j];
                assertEquals(second, found, 1e-7 * size, () -> what + " curvature " + score + ", " + column);
            }
        }
        return true;
    }

    private static double[] moved(double[] f, int score, double x) {
        var moved = f.clone();
        moved[score] = x;
        return moved;
    }
}
