package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class GeneralizedCrossEntropyTest {

    private static At at(GeneralizedCrossEntropy loss, int y, double... f) {
        return At.row(loss.bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void isOneMinusAPowerOfTheProbability() {
        // probabilities 1/4 and 3/4
        assertEquals(
                (1 - 0.5) / 0.5,
                at(new GeneralizedCrossEntropy(0.5), 0, 0, Math.log(3)).value(),
                1e-15);
        assertEquals(0.25, at(new GeneralizedCrossEntropy(1), 1, 0, Math.log(3)).value(), 1e-15);
    }

    @Test
    void neverCostsMoreThanOneOverQ() {
        assertEquals(2, at(new GeneralizedCrossEntropy(0.5), 0, -1e300, 1e300).value());
        assertEquals(10, at(new GeneralizedCrossEntropy(0.1), 0, -1e300, 1e300).value(), 1e-14);
    }

    @Test
    void keepsTheSmallestCosts() {
        assertEquals(
                Math.exp(-40), at(new GeneralizedCrossEntropy(0.5), 0, 40, 0).value(), 1e-30);
    }

    @Test
    void refusesOtherPowers() {
        assertThrows(IllegalArgumentException.class, () -> new GeneralizedCrossEntropy(0));
        assertThrows(IllegalArgumentException.class, () -> new GeneralizedCrossEntropy(1.5));
    }
}
