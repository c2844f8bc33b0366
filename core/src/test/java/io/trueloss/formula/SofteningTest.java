package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SofteningTest {

    private static Bound bound(String formula) {
        return formula.contains("onehot") || formula.contains("f[")
                ? Formula.parse(formula).bind(Shape.classes(3))
                : Formula.parse(formula).bind(Shape.number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs(f-y)",
                "max(0, 1-s*f)",
                "max(q*(y-f), (q-1)*(y-f)) where q=0.3",
                "if(f >= y, 0.3*(f-y), 0.7*(y-f))",
                "max(0, abs(f-y)-0.1)",
                "clamp(f, -2, 3)",
                "min((f-y)^2, 1)",
                "if(y > f, 0.3, 0.7)*abs(y-f)",
                "max(f + 1 - onehot(y)) - f[y]",
                "sum(max(0, 1 + f - f[y])) - 1"
            })
    void jumpsAreFound(String formula) {
        assertTrue(bound(formula).kinked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(f-y)^2",
                "log(1+exp(-s*f))",
                "max(0, 1-s*f)^2",
                "if(s*f >= -1, max(0, 1-s*f)^2, -4*s*f)",
                "if(f >= 0 and f <= 1, -xlogy(y, f) - xlog1py(1 - y, -f), inf)",
                "abs(f-y)^2",
                "abs(f-y)^1.5",
                "if(abs(r) <= 1, r^2/2, abs(r) - 1/2) where r = f - y",
                "if(abs(r) <= 1000, r^2/2, 1000*(abs(r) - 500)) where r = f - y",
                "if(abs(r) <= c, r^2/2*(1 - u + u^2/3), c^2/6) where r = f - y, c = 4.685, u = (r/4.685)^2",
                "if(abs(r) <= c, r^2/2*(1 - u + u^2/3), c^2/6) where r = f - y, c = 1, u = r^2",
                "if(abs(r) <= 0.001, r^2/2, 0.001*(abs(r) - 0.0005)) where r = f - y",
                "abs(r) - log(1+abs(r)) where r = f - y",
                "if(f > y, (f-y)^2, 2*(f-y)^2)",
                "max(y, 1)*f^2",
                "f[y] + logsumexp(f)"
            })
    void smoothFormulasHaveNone(String formula) {
        assertFalse(bound(formula).kinked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abs(f-y) | hypot(f - y, 0.5)",
                "max(0, 1-s*f) | (1 - s*f + hypot(1 - s*f, 0.5))/2",
                "min(f, y) | (f + y - hypot(f - y, 0.5))/2",
                "max(f) - f[y] | 0.5*logsumexp(f/0.5) - f[y]",
                "max(0, abs(f)-2) | (hypot(f, 0.5) - 2 + hypot(hypot(f, 0.5) - 2, 0.5))/2",
                "(f-y)^2 | (f - y)^2",
                "if(abs(f) <= 1, f^2/2, abs(f) - 1/2) | if(abs(f) <= 1, f^2/2, abs(f) - 0.5)"
            })
    void kinksAreReplaced(String formula, String soft) {
        assertEquals(soft, Text.of(bound(formula).softened(0.5).value()));
    }

    /// With the largest distance that the page of `softened` promises, and no kink left.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abs(f-y) | 1",
                "max(0, 1-s*f) | 0.5",
                "max(q*(y-f), (q-1)*(y-f)) where q=0.3 | 0.5",
                "max(0, abs(f-y)-0.1) | 1.5",
                "clamp(f, -2, 3) | 1"
            })
    void theDistanceIsBoundedByTheWidth(String formula, double share) {
        var sharp = bound(formula);
        for (double width : new double[] {1, 1e-2, 1e-4, 1e-8}) {
            var soft = sharp.softened(width);
            assertFalse(soft.kinked());
            for (double f = -4; f <= 4; f += 0.125) {
                double apart = Point.of(soft, new double[] {1}, f).value()
                        - Point.of(sharp, new double[] {1}, f).value();
                assertTrue(Math.abs(apart) <= share * width * (1 + 1e-6) + 1e-15, formula + " at " + f + ": " + apart);
            }
        }
    }

    @Test
    void aVectorsDistanceIsTheWidthTimesTheLogOfItsLength() {
        var sharp = bound("max(f) - f[y]");
        var soft = sharp.softened(0.1);
        double apart = Point.of(soft, new double[] {0}, 2, 2, 2).value()
                - Point.of(sharp, new double[] {0}, 2, 2, 2).value();
        assertEquals(0.1 * 1.0986122886681098, apart, 1e-15);
    }

    @Test
    void convexFormulasStayConvex() {
        for (String formula :
                new String[] {"abs(f-y)", "max(0, 1-s*f)", "max(0.3*(y-f), -0.7*(y-f))", "max(0, abs(f)-1)"}) {
            var soft = bound(formula).softened(0.25);
            for (double f = -4; f <= 4; f += 0.0625) {
                assertTrue(Point.of(soft, new double[] {1}, f).curvature()[0] >= 0, formula + " at " + f);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWidthIsPositive(double width) {
        var bound = bound("abs(f)");
        assertThrows(IllegalArgumentException.class, () -> bound.softened(width));
    }
}
