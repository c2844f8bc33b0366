package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LinkTest {

    @Test
    void eachTargetHasItsUsualLink() {
        assertEquals(Link.LOG, new Poisson().link());
        assertEquals(Link.LOGIT, new Logistic().link());
        assertEquals(Link.SOFTMAX, new Softmax().link());
        assertEquals(Link.IDENTITY, new Gaussian().link());
    }

    @Test
    void invertsByHand() {
        assertArrayEquals(new double[] {2}, Link.LOG.inverse(Math.log(2)), 1e-15);
        assertArrayEquals(new double[] {0.75}, Link.LOGIT.inverse(Math.log(3)), 1e-15);
        assertArrayEquals(new double[] {0.25, 0.75}, Link.SOFTMAX.inverse(0, Math.log(3)), 1e-15);
    }

    @Test
    void softmaxNeverOverflows() {
        assertArrayEquals(new double[] {0.5, 0.5, 0}, Link.SOFTMAX.inverse(1e300, 1e300, -1e300));
    }

    @Test
    void thresholdsPartOneScoreIntoClasses() {
        // sigmoid(-ln 3) = 1/4, sigmoid(ln 3) = 3/4
        assertArrayEquals(
                new double[] {0.25, 0.5, 0.25}, Link.CUMULATIVE_LOGIT.inverse(1, 1 - Math.log(3), 1 + Math.log(3)), 1e-15);
        // far out, the last two classes keep their ratio instead of cancelling: exp(-40)(1 - e^-1) and so on
        double[] far = Link.CUMULATIVE_LOGIT.inverse(0, 40, 41);
        assertEquals(Math.exp(-41), far[2], 1e-30);
        assertEquals(Math.exp(-40) - Math.exp(-41), far[1], 1e-30);
    }
}
