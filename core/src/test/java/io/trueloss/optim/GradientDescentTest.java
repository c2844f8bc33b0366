package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;

final class GradientDescentTest {

    @Test
    void stepsDownTheGradientByItsRate() {
        double[] w = {1, 2};
        new GradientDescent(0.5).step(new Step(w, new double[] {4, -2}, 7, 0.5, 1, new double[0][]));
        assertArrayEquals(new double[] {-1, 3}, w);
    }

    @Test
    void saysSoWhenItsRateIsTooLarge() {
        // curvature 100: stable below a rate of 2/100
        Curved parabola = Functions.quadratic(new double[][] {{100}}, new double[] {0});
        var wild = new Minimizer(new GradientDescent(0.03), Limits.USUAL, Watch.NONE)
                .run(parabola, Penalty.none(1), new double[] {1});
        var stop = assertInstanceOf(Stop.Diverged.class, wild.stop());
        assertTrue(stop.reason().contains("rate"), stop.reason());
        assertArrayEquals(new double[] {1}, wild.w());
        var tame = new Minimizer(new GradientDescent(0.019), Limits.USUAL, Watch.NONE)
                .run(parabola, Penalty.none(1), new double[] {1});
        assertInstanceOf(Stop.Converged.class, tame.stop());
    }

    @Test
    void refusesARateThatIsNotPositive() {
        var e = assertThrows(IllegalArgumentException.class, () -> new GradientDescent(0));
        assertEquals("rate must be positive and finite, was 0.0", e.getMessage());
    }
}
