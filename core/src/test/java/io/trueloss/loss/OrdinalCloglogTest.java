package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class OrdinalCloglogTest {

    private static At at(int y, int classes, double... f) {
        return At.row(new OrdinalCloglog().bind(Shape.classes(classes)), new double[] {y}, f);
    }

    @Test
    void isMinusTheLogarithmOfAPieceOfTheGumbel() {
        // up to a threshold at f lies 1 - 1/e, up to one at f + ln 2 lies 1 - 1/e^2
        double first = Math.exp(-1);
        double second = Math.exp(-2);
        assertEquals(-Math.log(1 - first), at(0, 3, 1, 1, 1 + Math.log(2)).value(), 1e-15);
        assertEquals(-Math.log(first - second), at(1, 3, 1, 1, 1 + Math.log(2)).value(), 1e-15);
        assertEquals(2, at(2, 3, 1, 1, 1 + Math.log(2)).value(), 1e-15);
    }

    @Test
    void thresholdsInTheWrongOrderAreOutside() {
        assertEquals(Double.POSITIVE_INFINITY, at(1, 3, 0, 1, -1).value());
    }

    @Test
    void isLinearFarOut() {
        assertEquals(1e6, at(0, 3, 1e6, 0, 1).value());
    }

    @Test
    void predictsWithTheGumbel() {
        var link = new OrdinalCloglog().link();
        double[] p = {1 - Math.exp(-1), Math.exp(-1) - Math.exp(-2), Math.exp(-2)};
        assertArrayEquals(p, link.inverse(1, 1, 1 + Math.log(2)), 1e-15);
        assertArrayEquals(new double[] {0, 0, Math.log(2)}, link.scores(p), 1e-14);
    }
}
