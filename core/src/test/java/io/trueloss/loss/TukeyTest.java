package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TukeyTest {

    @Test
    void followsTheBiweight() {
        // c^2/6*(1 - (1 - (r/c)^2)^3) with c = 2, r = 1: 4/6*(1 - 27/64); its derivative r*(1 - (r/c)^2)^2 = 9/16
        assertEquals(37.0 / 96, new Tukey(2).value(0, 1), 1e-15);
        assertEquals(9.0 / 16, new Tukey(2).gradient(0, 1), 1e-15);
        assertEquals(-3.0 / 16, new Tukey(2).curvature(0, 1), 1e-15); // (1 - u)*(1 - 5u) with u = 1/4
    }

    @Test
    void givesUpBeyondC() {
        assertEquals(6.0, new Tukey(6).value(0, 1e9));
        assertEquals(0.0, new Tukey(6).gradient(0, 1e9));
    }

    @Test
    void keepsItsDigitsNearTheTarget() {
        assertEquals(5e-21, new Tukey(4.685).value(0, 1e-10), 5e-34);
    }

    @Test
    void refusesACThatIsNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> new Tukey(-1));
    }
}
