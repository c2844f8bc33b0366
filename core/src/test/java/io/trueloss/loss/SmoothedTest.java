package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SmoothedTest {

    @Test
    void spreadsAShareOfTheLabel() {
        assertEquals(
                "(0.9*y + 0.05)*softplus(-f) + (1 - (0.9*y + 0.05))*softplus(f)",
                new Smoothed(new Logistic(), 0.1).formula().text());
        assertEquals(
                "logsumexp(f - (0.9*f[y] + 0.1*mean(f)))",
                new Smoothed(new Softmax(), 0.1).formula(Label.CLASS).text());
    }

    @Test
    void isTheLossOfTheSmoothedLabel() {
        var smoothed = new Smoothed(new Softmax(), 0.3).bind(Shape.classes(3));
        var soft = new Softmax().bind(new Shape(Label.DISTRIBUTION, 3, List.of()));
        double[] f = {0.3, -1, 2};
        assertEquals(
                At.row(soft, new double[] {0.1, 0.8, 0.1}, f).value(),
                At.row(smoothed, new double[] {1}, f).value(),
                1e-15);
    }

    @Test
    void smoothsOnlyWhatIsLinearInItsLabel() {
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Brier(), 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Hinge(), 0.1));
        var weighted = new ClassWeighted(new Softmax(), List.of(1.0, 2.0));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(weighted, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new HalfSquared(), 0.1));
    }

    @Test
    void refusesASpreadThatIsNoShare() {
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Softmax(), 1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Softmax(), -0.1));
    }
}
