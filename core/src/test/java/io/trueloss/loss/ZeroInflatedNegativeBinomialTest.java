package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class ZeroInflatedNegativeBinomialTest {

    private static At at(double alpha, double y, double... f) {
        return At.row(new ZeroInflatedNegativeBinomial(alpha).bind(Shape.number()), new double[] {y}, f);
    }

    @Test
    void givesZerosBothCauses() {
        // alpha = 1 and a mean of 1: half of what counts is 0
        assertEquals(-Math.log(0.75), at(1, 0, 0, 0).value(), 1e-15);
    }

    @Test
    void isTheNegativeBinomialForWhatCounts() {
        assertEquals(
                Math.log(2) + new NegativeBinomial(0.5).value(3, 0.4),
                at(0.5, 3, 0.4, 0).value(),
                1e-15);
    }

    @Test
    void isTheNegativeBinomialWhereNoRowIsZeroWhateverHappens() {
        assertEquals(
                new NegativeBinomial(2).value(0, 0.4), at(2, 0, 0.4, -1e300).value(), 1e-15);
    }

    @Test
    void refusesAnAlphaThatIsNotPositive() {
        assertThrows(IllegalArgumentException.class, () -> new ZeroInflatedNegativeBinomial(-1));
    }
}
