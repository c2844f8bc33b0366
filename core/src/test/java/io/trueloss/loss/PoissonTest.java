package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PoissonTest {

    /// The negative log-likelihood of 3 at log-mean 0.5 is 1.940480739928183147661128 (computed with 420
    /// digits); ours leaves out log(3!).
    @Test
    void isTheLikelihoodWithoutItsConstant() {
        assertEquals(1.940480739928183 - Math.log(6), new Poisson().value(3, 0.5), 1e-15);
        assertEquals(-1.351278729299872, new Poisson().gradient(3, 0.5), 1e-15);
        assertEquals(1.6487212707001282, new Poisson().curvature(3, 0.5), 1e-15);
    }

    @Test
    void aTargetOfZeroCostsTheMean() {
        assertEquals(1.0, new Poisson().value(0, 0));
        assertEquals(0.0, new Poisson().value(0, -1e300));
    }

    @Test
    void overflowsUpward() {
        assertEquals(Double.POSITIVE_INFINITY, new Poisson().value(1e10, 1e300));
    }
}
