package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class LogQuantileTest {

    @Test
    void isThePinballLossOfAnExponential() {
        assertEquals(new Quantile(0.75).value(5, Math.E), new LogQuantile(0.75).value(5, 1), 1e-15);
        assertEquals(new Quantile(0.75).value(2, Math.E), new LogQuantile(0.75).value(2, 1), 1e-15);
        assertEquals(-0.75 * Math.E, new LogQuantile(0.75).gradient(5, 1), 1e-15);
        assertEquals(0.25 * Math.E, new LogQuantile(0.75).gradient(2, 1), 1e-15);
    }

    @Test
    void predictsWhatIsPositive() {
        assertEquals(Link.LOG, new LogQuantile(0.5).link());
        assertEquals(Target.POSITIVE, new LogQuantile(0.5).target());
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new LogQuantile(0));
        assertThrows(IllegalArgumentException.class, () -> new LogQuantile(1));
    }
}
