package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// At a tie a kink's derivative is the convex combination of its arguments' derivatives that is smallest in
/// norm.
final class KinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // formula | y | f | gradient | curvature
                "abs(f-y) | 1 | 1 | 0 | 0",
                "max(0, 1-s*f) | 1 | 1 | 0 | 0",
                "max(0, 1-s*f) | 0 | -1 | 0 | 0",
                "max(0, 1-s*f)^2 | 1 | 1 | 0 | 0",
                "max(q*(y-f), (q-1)*(y-f)) where q=0.3 | 2 | 2 | 0 | 0",
                "max(f, 2*f) | 0 | 0 | 1 | 0",
                "max(2*f, f) | 0 | 0 | 1 | 0",
                "max(f, -2*f) | 0 | 0 | 0 | 0",
                "min(f, 2*f) | 0 | 0 | 1 | 0",
                "min(f, -f) | 0 | 0 | 0 | 0",
                // f^2+f has slope 1 and bend 2 at 0, 3f^2-f has -1 and 6: half of each
                "max(f^2+f, 3*f^2-f) | 0 | 0 | 0 | 4",
                // weights 3/4 and 1/4 on slopes 1 and -3, so on bends 2 and 6
                "max(f^2+f, 3*f^2-3*f) | 0 | 0 | 0 | 3",
                "max(f^2, f) | 0 | 0 | 0 | 2",
                "clamp(f, -1, 3) | 0 | -1 | 0 | 0",
                "clamp(f, -1, 3) | 0 | 3 | 0 | 0",
                "clamp(f, -1, 3) | 0 | 2 | 1 | 0",
                "min(abs(f-y), 2) | 0 | 2 | 0 | 0",
                "abs(abs(f)-1) | 0 | 0 | 0 | 0",
                // three dependent arguments: equal weights, (1 + 2 - 1)/3
                "max(f, 2*f, -f) | 0 | 0 | 0.6666666666666667 | 0",
                // of three, one depends on no score and takes all
                "max(1+f, 1-f, 1) | 0 | 0 | 0 | 0",
                "if(f >= 0, f, -f) | 0 | 0 | 1 | 0",
                "abs(f)^1.5 | 0 | 0 | 0 | 0",
                "hypot(f, y) | 0 | 0 | 0 | 0",
                "sign(f)*f + abs(f) | 0 | 0 | 0 | 0"
            })
    void tiesAreShortest(String formula, double y, double f, double gradient, double curvature) {
        var point = Point.of(formula, y, f);
        assertEquals(gradient, point.gradient()[0] + 0.0);
        assertEquals(curvature, point.curvature()[0] + 0.0);
    }

    private static double[] gradient(String formula, int classes, double y, double... f) {
        return Point.of(Point.bound(formula, classes, new double[] {y}), new double[] {y}, f)
                .gradient();
    }

    @Test
    void crammerSingerSharesBetweenTiedClasses() {
        var formula = "max(f + 1 - onehot(y)) - f[y]";
        assertArrayEquals(new double[] {0.5, -1, 0.5}, gradient(formula, 3, 1, 0, 0, 0));
        assertArrayEquals(new double[] {0.5, -0.5, 0}, gradient(formula, 3, 1, 1, 2, 0));
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0 - 1, 1 / 3.0}, gradient(formula, 3, 1, 0, 1, 0));
    }

    /// max(a+b, a-b) at b = 0: slopes (1,1) and (1,-1), of which (1,0) is the shortest combination.
    @Test
    void severalScoresAreWeighedTogether() {
        assertArrayEquals(new double[] {1, 0}, gradient("max(f[0]+f[1], f[0]-f[1])", 2, 0, 1, 0));
        assertArrayEquals(new double[] {0.8, 0.4}, gradient("max(f[0], 2*f[1])", 2, 0, 2, 1), 1e-15);
        assertArrayEquals(new double[] {0, 0}, gradient("max(f[0], f[1], 0)", 2, 0, 0, 0));
    }

    @Test
    void entriesAreWeighedOneByOne() {
        var formula = "sum(max(q*(y - f), (q - 1)*(y - f))) where q = [0.1, 0.5, 0.9]";
        var bound = Formula.parse(formula).bind(Shape.number());
        var point = Point.of(bound, new double[] {2}, 2, 1, 3);
        assertArrayEquals(new double[] {0, -0.5, 1 - 0.9}, point.gradient(), 1e-16);
    }

    /// A tie in one row of a block changes no other row.
    @Test
    void tiesAreFoundRowByRow() {
        var bound = Formula.parse("max(q*(y-f), (q-1)*(y-f)) where q=0.25").bind(Shape.number());
        double[] f = {0, 1, 2, 1, -3};
        var gradient = new double[1][5];
        bound.evaluator()
                .gradient(
                        new Rows(new double[] {1}, new double[0][], new double[][] {f}, new double[0][]),
                        0,
                        5,
                        new double[5],
                        gradient);
        assertArrayEquals(new double[] {-0.25, 0, 0.75, 0, -0.25}, gradient[0]);
    }
}
