package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class InverseGaussianTest {

    /// Half the deviance (y - m)^2/(y*m^2) is 0.25 for y = 2 and m = 1; ours leaves out its 1/(2*y).
    @Test
    void isHalfTheDevianceWithoutItsConstant() {
        assertEquals((2.0 - 1) * (2 - 1) / 2 / 2 - 1.0 / 4, new InverseGaussian().value(2, 0), 1e-15);
    }

    @Test
    void isLeastAtTheLogarithmOfTheTarget() {
        assertEquals(0, new InverseGaussian().gradient(5, Math.log(5)), 1e-15);
    }

    @Test
    void growsUpwardForAMeanFarTooSmall() {
        assertEquals(Double.POSITIVE_INFINITY, new InverseGaussian().value(1, -800));
        assertEquals(0, new InverseGaussian().value(1, 800), 1e-300);
    }
}
