package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TapeTest {

    /// The derivative of f[y] is `onehot(y)`, which the interpreted sort reads too. Of 1, 0 and 0 the
    /// logarithm of the sum of exponentials is log(e + 2).
    @Test
    void whatIsAnOutputCanBeReadByInterpretedWork() {
        var bound = Formula.parse("logsumexp(unsort(onehot(y), f)) + f[y]").bind(Shape.classes(3));
        var rows = new Rows(new double[] {1}, new double[0][], new double[][] {{3}, {5}, {4}}, new double[0][]);
        var value = new double[1];
        var gradient = new double[3][1];
        Kernels.plain(bound).gradient(rows, 0, 1, value, gradient);
        assertEquals(5 + Math.log(Math.E + 2), value[0], 1e-15);
        assertArrayEquals(new double[][] {{0}, {1}, {0}}, gradient);
    }

    /// At f = 0 both are 0: the shortest mix of the slopes 0 and y is 0. Where the square of y is no number
    /// above 0 that a double holds, it is half of each.
    @ParameterizedTest
    @ValueSource(strings = {"max(0, y*f)", "max(y*f, 0)", "min(0, y*f)", "min(y*f, 0)"})
    void besideAConstantATieTakesTheConstantsSlope(String formula) {
        var bound = Formula.parse(formula).bind(Shape.number());
        var slopes = new double[] {1, -3, 1e150, 1e-150, 0, 1e200, -1e-200};
        var rows = new Rows(slopes, new double[0][], new double[1][slopes.length], new double[0][]);
        var value = new double[slopes.length];
        var gradient = new double[1][slopes.length];
        Kernels.plain(bound).gradient(rows, 0, slopes.length, value, gradient);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0}, Arrays.copyOf(gradient[0], 5));
        assertEquals(-5e-201, gradient[0][6]);
        var interpreted = new double[1][slopes.length];
        bound.evaluator().gradient(rows, 0, slopes.length, value, interpreted);
        assertArrayEquals(interpreted, gradient);
    }
}
