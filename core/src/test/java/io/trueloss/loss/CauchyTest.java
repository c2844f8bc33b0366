package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class CauchyTest {

    @Test
    void isTheLogarithmOfACauchyDensity() {
        // with r = 1, c = 2: 2*log(5/4), 1/(5/4), (3/4)/(5/4)^2
        assertEquals(2 * Math.log(1.25), new Cauchy(2).value(0, 1), 1e-15);
        assertEquals(0.8, new Cauchy(2).gradient(0, 1), 1e-15);
        assertEquals(0.48, new Cauchy(2).curvature(0, 1), 1e-15);
    }

    @Test
    void pullsMostAtC() {
        assertEquals(0.0, new Cauchy(2).curvature(0, 2), 1e-15);
        assertEquals(1.0, new Cauchy(2).gradient(0, 2), 1e-15);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new Cauchy(0));
    }
}
