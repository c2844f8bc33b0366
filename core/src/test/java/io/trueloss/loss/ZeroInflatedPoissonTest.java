package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class ZeroInflatedPoissonTest {

    private static At at(double y, double... f) {
        return At.row(new ZeroInflatedPoisson().bind(Shape.number()), new double[] {y}, f);
    }

    @Test
    void givesZerosBothCauses() {
        // half of the rows are 0 whatever happens, and the others with probability exp(-1)
        assertEquals(-Math.log(0.5 + 0.5 * Math.exp(-1)), at(0, 0, 0).value(), 1e-15);
    }

    @Test
    void isPoissonForWhatCounts() {
        assertEquals(Math.log(2) + new Poisson().value(3, 0.4), at(3, 0.4, 0).value(), 1e-15);
    }

    @Test
    void isPoissonWhereNoRowIsZeroWhateverHappens() {
        assertEquals(Math.exp(0.4), at(0, 0.4, -1e300).value(), 1e-15);
        assertEquals(1e300, at(0, 800, -1e300).value());
    }

    @Test
    void keepsItsDigitsWhereAZeroIsNearlySure() {
        // log(1 + exp(-50)*(1 - exp(-exp(3)))) to the first order
        assertEquals(Math.exp(-50), at(0, 3, 50).value(), 1e-29);
        assertEquals(-Math.exp(-50), at(0, 3, 50).gradient()[1], 1e-29);
    }
}
