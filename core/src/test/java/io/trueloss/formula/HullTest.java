package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HullTest {

    private static double[][] hull(Bound bound, double width, double[] y, double... scores) {
        var ends = Ends.of(scores.length, 1);
        bound.evaluator().hull(Point.rows(y, scores), 0, 1, width, ends);
        var hull = new double[2][scores.length];
        for (int i = 0; i < scores.length; i++) {
            hull[0][i] = ends.low()[i][0] + 0.0;
            hull[1][i] = ends.high()[i][0] + 0.0;
        }
        return hull;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // formula | y | f | width | low | high
                "abs(f-y) | 1 | 1 | 0 | -1 | 1",
                "abs(f-y) | 1 | 3 | 0 | 1 | 1",
                "abs(f-y) | 1 | 1.5 | 0.5 | -1 | 1",
                "abs(f-y) | 1 | 1.5 | 0.4 | 1 | 1",
                "2*abs(f-y) + f | 1 | 1 | 0 | -1 | 3",
                "max(q*(y-f), (q-1)*(y-f)) where q=0.25 | 2 | 2 | 0 | -0.25 | 0.75",
                "max(0, 1-s*f) | 1 | 1 | 0 | -1 | 0",
                "max(0, 1-s*f) | 1 | 1 | 1e-9 | -1 | 0",
                "max(0, 1-s*f) | 1 | 0 | 1e-9 | -1 | -1",
                "max(0, 1-s*f)^2 | 1 | 1 | 0 | 0 | 0",
                "max(f, 2*f) | 0 | 0 | 0 | 1 | 2",
                "min(f, 2*f) | 0 | 0 | 0 | 1 | 2",
                "max(f, 2*f, -f) | 0 | 0 | 0 | -1 | 2",
                "clamp(f, 0, 1) | 0 | 1 | 0 | 0 | 1",
                "abs(f) + abs(f-1) | 0 | 1 | 0 | 0 | 2",
                "-abs(f) | 0 | 0 | 0 | -1 | 1",
                "if(f >= 0, f, -f) | 0 | 0 | 0 | 1 | 1",
                "(f-y)^2 | 1 | 3 | 1 | 4 | 4",
                "abs(f-y)/y | 2 | 2 | 0 | -0.5 | 0.5"
            })
    void boundsAllDerivativesAtATie(String formula, double y, double f, double width, double low, double high) {
        var hull = hull(Formula.parse(formula).bind(Shape.number()), width, new double[] {y}, f);
        assertEquals(low, hull[0][0]);
        assertEquals(high, hull[1][0]);
    }

    @Test
    void everyScoreHasItsBounds() {
        var bound = Point.bound("max(f + 1 - onehot(y)) - f[y]", 3, new double[] {1});
        var tie = hull(bound, 0, new double[] {1}, 1, 2, 0);
        assertArrayEquals(new double[] {0, -1, 0}, tie[0]);
        assertArrayEquals(new double[] {1, 0, 0}, tie[1]);
        var quantiles = Formula.parse("sum(max(q*(y - f), (q - 1)*(y - f))) where q = [0.25, 0.5]")
                .bind(Shape.number());
        var one = hull(quantiles, 0, new double[] {2}, 2, 3);
        assertArrayEquals(new double[] {-0.25, 0.5}, one[0]);
        assertArrayEquals(new double[] {0.75, 0.5}, one[1]);
    }

    @Test
    void sumsAndMovesOfVectorsKeepTheirBounds() {
        var bound = Formula.parse("dot(cumsum(abs(f)), [1, 10, 100]) + sum(sort(abs(f))*[0, 0, 1000])")
                .bind(Shape.classes(3));
        var hull = hull(bound, 0, new double[] {0}, 0, -3, 1);
        assertArrayEquals(new double[] {-111, -1110, 100}, hull[0]);
        assertArrayEquals(new double[] {111, -1110, 100}, hull[1]);
    }

    /// Tied entries may be sorted in any order; the bounds of each place are taken by themselves, so they may
    /// be wide.
    @Test
    void theHullHoldsEveryOrderOfEntriesThatTie() {
        var bound = Formula.parse("dot(sort(f), [1, 10, 100])").bind(Shape.classes(3));
        var hull = hull(bound, 0, new double[] {0}, 2, 2, 5);
        assertArrayEquals(new double[] {0, 0, 100}, hull[0]);
        assertArrayEquals(new double[] {11, 11, 100}, hull[1]);
    }

    /// Where nothing is tied, both bounds are the gradient.
    @Test
    void isTheGradientElsewhere() {
        var bound = Point.bound("logsumexp(f) - f[y] + sum(abs(f - 0.5))", 3, new double[] {1});
        double[] f = {0.2, -1.5, 2};
        var gradient = Point.of(bound, new double[] {1}, f).gradient();
        var hull = hull(bound, 1e-6, new double[] {1}, f);
        assertArrayEquals(gradient, hull[0], 1e-15);
        assertArrayEquals(gradient, hull[1], 1e-15);
    }
}
