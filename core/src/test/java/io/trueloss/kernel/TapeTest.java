package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

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
}
