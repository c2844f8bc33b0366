package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class AsymmetricTest {

    @Test
    void focusesEachClassByItself() {
        // p = 3/4; the margin leaves 0.7 of it
        assertEquals(-0.0625 * Math.log(0.75), new Asymmetric(2, 4, 0.05).value(1, Math.log(3)), 1e-16);
        assertEquals(-Math.pow(0.7, 4) * Math.log(0.3), new Asymmetric(2, 4, 0.05).value(0, Math.log(3)), 1e-15);
    }

    @Test
    void easyZerosCostNothing() {
        assertEquals(0.0, new Asymmetric(0, 4, 0.05).value(0, -3));
        assertEquals(0.0, new Asymmetric(0, 4, 0.05).gradient(0, -3));
    }

    @Test
    void isTheFocalLossWithoutAMarginAndWithEqualFocus() {
        for (double f : new double[] {-40, -0.7, 0, 5, 800}) {
            assertEquals(new Focal(2).value(0, f), new Asymmetric(2, 2, 0).value(0, f), 1e-15 + 1e-13 * Math.abs(f));
            assertEquals(new Focal(2).value(1, f), new Asymmetric(2, 2, 0).value(1, f), 1e-13);
        }
    }

    @Test
    void refusesWhatIsNoFocusOrNoMargin() {
        assertThrows(IllegalArgumentException.class, () -> new Asymmetric(-1, 4, 0.05));
        assertThrows(IllegalArgumentException.class, () -> new Asymmetric(0, -4, 0.05));
        assertThrows(IllegalArgumentException.class, () -> new Asymmetric(0, 4, 1));
    }
}
