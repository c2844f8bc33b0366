package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TweedieTest {

    @Test
    void isThatOfTheFieldForOneAndAHalf() {
        // with f = log(4): 2*2/sqrt(4) + 2*sqrt(4)
        assertEquals(2 * 2 / 2.0 + 2 * 2, new Tweedie(1.5).value(2, Math.log(4)), 1e-14);
        // sqrt(4) - 2/sqrt(4)
        assertEquals(1, new Tweedie(1.5).gradient(2, Math.log(4)), 1e-14);
    }

    @Test
    void isLeastAtTheLogarithmOfTheTarget() {
        for (double p : new double[] {1.01, 1.5, 1.99, 2.01, 2.5, 3}) {
            assertEquals(0, new Tweedie(p).gradient(5, Math.log(5)), 1e-14);
        }
    }

    @Test
    void isTheInverseGaussianForThree() {
        assertEquals(new InverseGaussian().value(2, 0.3), new Tweedie(3).value(2, 0.3), 1e-15);
    }

    @Test
    void hasNoZerosAboveTwo() {
        assertEquals(Target.COUNT, new Tweedie(1.5).target());
        assertEquals(Target.POSITIVE, new Tweedie(2.5).target());
    }

    @Test
    void tellsWhatTheLimitsAreCalled() {
        var poisson = assertThrows(IllegalArgumentException.class, () -> new Tweedie(1));
        assertEquals("p must not be 1 (take poisson)", poisson.getMessage());
        var gamma = assertThrows(IllegalArgumentException.class, () -> new Tweedie(2));
        assertEquals("p must not be 2 (take gamma)", gamma.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Tweedie(0.5));
        assertThrows(IllegalArgumentException.class, () -> new Tweedie(3.5));
        assertThrows(IllegalArgumentException.class, () -> new Tweedie(Double.NaN));
    }
}
