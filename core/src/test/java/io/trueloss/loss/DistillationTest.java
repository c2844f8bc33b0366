package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class DistillationTest {

    private static At at(Distillation loss, double[] y, double... f) {
        return At.row(loss.bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void isTheDivergenceAtATemperature() {
        // teacher (1/4, 3/4), model (1/2, 1/2), each a square at temperature 1/2
        double divergence = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);
        assertEquals(
                divergence,
                at(new Distillation(1), new double[] {0, Math.log(3)}, 1, 1).value(),
                1e-15);
        assertEquals(
                4 * divergence,
                at(new Distillation(2), new double[] {0, 2 * Math.log(3)}, 1, 1).value(),
                1e-15);
    }

    @Test
    void itsGradientKeepsItsSize() {
        // temperature*(p - q)
        assertArrayEquals(
                new double[] {0.5, -0.5},
                at(new Distillation(2), new double[] {0, 2 * Math.log(3)}, 1, 1).gradient(),
                1e-15);
    }

    @Test
    void isZeroForTheTeacherMoved() {
        assertEquals(
                0,
                at(new Distillation(2), new double[] {1, 5, -3}, 1001, 1005, 997)
                        .value());
        assertEquals(
                0,
                at(new Distillation(2), new double[] {1, 5, -3}, 1001, 1005, 997)
                        .gradient()[0],
                1e-15);
    }

    @Test
    void refusesATemperatureOfZero() {
        assertThrows(IllegalArgumentException.class, () -> new Distillation(0));
    }
}
