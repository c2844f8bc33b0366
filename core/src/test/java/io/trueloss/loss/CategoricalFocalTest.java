package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class CategoricalFocalTest {

    private static At at(CategoricalFocal loss, int y, double... f) {
        return At.row(loss.bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void turnsEasyRowsDown() {
        // probabilities 1/4 and 3/4
        assertEquals(
                Math.log(4) * 9 / 16,
                at(new CategoricalFocal(2), 0, 0, Math.log(3)).value(),
                1e-15);
        assertEquals(
                Math.log(4.0 / 3) / 16,
                at(new CategoricalFocal(2), 1, 0, Math.log(3)).value(),
                1e-15);
    }

    @Test
    void isSoftmaxWhereGammaIsZero() {
        assertEquals(
                At.row(new Softmax().bind(Shape.classes(3)), new double[] {1}, 1, 2, 3)
                        .value(),
                at(new CategoricalFocal(0), 1, 1, 2, 3).value());
    }

    @Test
    void isThatOfTwoClassesForTheDifference() {
        assertEquals(
                At.point(new Focal(2), 1, 0.75).value(),
                at(new CategoricalFocal(2), 1, -0.25, 0.5).value(),
                1e-15);
    }

    @Test
    void isSmoothWhereTheAnswerIsCertain() {
        var at = at(new CategoricalFocal(0.5), 0, 1e300, -1e300);
        assertEquals(0, at.value());
        assertArrayEquals(new double[] {0, 0}, at.gradient());
    }

    @Test
    void refusesANegativeGamma() {
        assertThrows(IllegalArgumentException.class, () -> new CategoricalFocal(-1));
    }
}
