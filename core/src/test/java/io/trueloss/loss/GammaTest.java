package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class GammaTest {

    @Test
    void isLeastAtTheLogarithmOfTheTarget() {
        assertEquals(Math.log(4) + 1, new Gamma().value(4, Math.log(4)), 1e-15);
        assertEquals(0.0, new Gamma().gradient(4, Math.log(4)), 1e-15);
        assertEquals(1.0, new Gamma().curvature(4, Math.log(4)), 1e-15);
    }

    /// 1e-300*exp(800) - 800 = 2.7263745721125666e47, although exp(800) overflows.
    @Test
    void staysFiniteWhereItsTermIs() {
        assertEquals(2.7263745721125666e47, new Gamma().value(1e-300, -800), 1e34);
    }
}
