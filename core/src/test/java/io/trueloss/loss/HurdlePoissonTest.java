package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class HurdlePoissonTest {

    private static At at(double y, double... f) {
        return At.row(new HurdlePoisson().bind(Shape.number()), new double[] {y}, f);
    }

    @Test
    void asksFirstWhetherThereIsAny() {
        assertEquals(Math.log1p(Math.exp(0.3)), at(0, 5, -0.3).value(), 1e-15);
        assertEquals(0, at(0, 5, -0.3).gradient()[0]);
    }

    @Test
    void thenHowManyWithoutTheZero() {
        // Poisson's probability of 3 at mean 1, divided by 1 - exp(-1); ours leaves out log(3!)
        assertEquals(Math.log(2) + 1 + Math.log(1 - Math.exp(-1)), at(3, 0, 0).value(), 1e-15);
    }

    @Test
    void aCountOfOneIsSureForAVerySmallMean() {
        assertEquals(Math.log(2), at(1, -1e300, 0).value(), 1e-15);
        assertEquals(Math.log(2) + Math.exp(-30) / 2, at(1, -30, 0).value(), 1e-15);
    }
}
