package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PoissonMeanTest {

    @Test
    void isThePoissonLossOfTheLogarithm() {
        // 2 - 3*log(2)
        assertEquals(2 - 3 * Math.log(2), new PoissonMean().value(3, 2), 1e-15);
        assertEquals(new Poisson().value(3, Math.log(2)), new PoissonMean().value(3, 2), 1e-15);
        assertEquals(-0.5, new PoissonMean().gradient(3, 2), 1e-15);
        assertEquals(0.75, new PoissonMean().curvature(3, 2), 1e-15);
    }

    @Test
    void isLeastAtTheTarget() {
        assertEquals(0, new PoissonMean().gradient(7, 7));
    }

    @Test
    void isInfiniteForAMeanThatIsNone() {
        assertEquals(Double.POSITIVE_INFINITY, new PoissonMean().value(0, -1));
        assertEquals(Double.POSITIVE_INFINITY, new PoissonMean().value(2, 0));
        assertEquals(0, new PoissonMean().value(0, 1e-300), 1e-299);
    }

    @Test
    void takesNoLogarithmOfItsScore() {
        assertEquals(Link.IDENTITY, new PoissonMean().link());
    }
}
