package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class OrdinalProbitTest {

    private static At at(int y, int classes, double... f) {
        return At.row(new OrdinalProbit().bind(Shape.classes(classes)), new double[] {y}, f);
    }

    @Test
    void isMinusTheLogarithmOfAPieceOfTheNormal() {
        // Phi(1) is 0.8413447460685429, so between -1 and 1 lies 0.6826894921370859
        assertEquals(-Math.log(0.6826894921370859), at(1, 3, 0.5, -0.5, 1.5).value(), 1e-15);
        assertEquals(-Math.log(1 - 0.8413447460685429), at(2, 3, 0.5, -0.5, 1.5).value(), 1e-15);
    }

    /// The density of the normal at 2 is exp(-2)/sqrt(2*pi), at 40 exp(-800)/sqrt(2*pi).
    @Test
    void narrowClassesKeepTheirDigits() {
        double half = Math.log(2 * Math.PI) / 2;
        assertEquals(2 + half - Math.log(1e-8), at(1, 4, 2, -0.5e-8, 0.5e-8, 2).value(), 1e-13 * 21);
        assertEquals(
                800 + half - Math.log(1e-8), at(1, 4, -40, -0.5e-8, 0.5e-8, 2).value(), 1e-13 * 820);
        double wide = at(1, 4, 0.3, 0, 0.0021, 2).value();
        assertEquals(
                wide + Math.log(2.1) - Math.log(1.9),
                at(1, 4, 0.3, 1e-4, 0.002, 2).value(),
                1e-6);
        assertEquals(-0.5 / 1e-8, at(1, 4, 0, 0, 2e-8, 2).gradient()[2], 1e-5);
    }

    @Test
    void thresholdsInTheWrongOrderAreOutside() {
        assertEquals(Double.POSITIVE_INFINITY, at(1, 3, 0, 1, -1).value());
    }

    @Test
    void predictsWithTheNormal() {
        var link = new OrdinalProbit().link();
        double low = 1 - 0.8413447460685429;
        assertArrayEquals(new double[] {low, 0.6826894921370859, low}, link.inverse(0.5, -0.5, 1.5), 1e-15);
        assertArrayEquals(new double[] {0, -1, 1}, link.scores(low, 0.6826894921370859, low), 1e-14);
    }
}
