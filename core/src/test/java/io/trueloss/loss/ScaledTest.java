package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class ScaledTest {

    @Test
    void multipliesTheLoss() {
        assertEquals(
                "2*(r^2/2) where r = f - y",
                new Scaled(new HalfSquared(), 2).formula().text());
        assertEquals(9.0, At.point(new Scaled(new HalfSquared(), 2), 5, 2).value());
    }

    @Test
    void keepsWhatTheLossInsideIsFor() {
        assertEquals(Target.COUNT, new Scaled(new Poisson(), 2).target());
        assertEquals(Link.LOG, new Scaled(new Poisson(), 2).link());
    }

    @Test
    void refusesAFactorThatIsNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> new Scaled(new HalfSquared(), 0));
    }
}
