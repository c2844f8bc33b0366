package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class Poly1Test {

    private static At at(Poly1 loss, int y, double... f) {
        return At.row(loss.bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void addsTheChanceOfTheOthers() {
        // probabilities 1/4 and 3/4
        assertEquals(Math.log(4) + 2 * 0.75, at(new Poly1(2), 0, 0, Math.log(3)).value(), 1e-15);
        assertEquals(
                Math.log(4.0 / 3) - 0.25, at(new Poly1(-1), 1, 0, Math.log(3)).value(), 1e-15);
    }

    @Test
    void refusesAWeightBelowNone() {
        assertThrows(IllegalArgumentException.class, () -> new Poly1(-1.5));
    }
}
