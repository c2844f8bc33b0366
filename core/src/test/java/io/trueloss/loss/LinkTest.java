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
                new double[] {0.25, 0.5, 0.25},
                Link.CUMULATIVE_LOGIT.inverse(1, 1 - Math.log(3), 1 + Math.log(3)),
                1e-15);
        // far out, the last two classes keep their ratio instead of cancelling: exp(-40)(1 - e^-1) and so on
        double[] far = Link.CUMULATIVE_LOGIT.inverse(0, 40, 41);
        assertEquals(Math.exp(-41), far[2], 1e-30);
        assertEquals(Math.exp(-40) - Math.exp(-41), far[1], 1e-30);
    }

    @Test
    void scoresAreTheLinkByHand() {
        assertArrayEquals(new double[] {Math.log(2)}, Link.LOG.scores(2), 1e-15);
        assertArrayEquals(new double[] {Math.log(3)}, Link.LOGIT.scores(0.75), 1e-15);
        assertArrayEquals(new double[] {Math.log(0.25), Math.log(0.75)}, Link.SOFTMAX.scores(0.25, 0.75), 1e-15);
        assertArrayEquals(
                new double[] {0, -Math.log(3), Math.log(3)}, Link.CUMULATIVE_LOGIT.scores(0.25, 0.5, 0.25), 1e-15);
        assertArrayEquals(new double[] {-7}, Link.IDENTITY.scores(-7));
    }

    @Test
    void scoresGiveBackTheirPredictions() {
        double[] p = {0.2, 1e-12, 0.5, 0.3 - 1e-12};
        assertArrayEquals(p, Link.SOFTMAX.inverse(Link.SOFTMAX.scores(p)), 1e-15);
        assertArrayEquals(p, Link.CUMULATIVE_LOGIT.inverse(Link.CUMULATIVE_LOGIT.scores(p)), 1e-15);
        for (double one : new double[] {1e-300, 1e-9, 0.5, 1 - 1e-9}) {
            assertEquals(one, Link.LOGIT.inverse(Link.LOGIT.scores(one))[0], 1e-13 * one);
        }
    }

    @Test
    void scoresOfWhatNoScoreReachesAreInfinite() {
        double infinity = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {-infinity}, Link.LOG.scores(0));
        assertArrayEquals(new double[] {-infinity}, Link.LOGIT.scores(0));
        assertArrayEquals(new double[] {infinity}, Link.LOGIT.scores(1));
        assertArrayEquals(new double[] {0, -infinity}, Link.SOFTMAX.scores(1, 0));
        assertArrayEquals(new double[] {0, -infinity, infinity}, Link.CUMULATIVE_LOGIT.scores(0, 1, 0));
    }

    @Test
    void allRowsAreTakenLikeEach() {
        double[][] scores = {{0, 1}, {Math.log(3), 1}};
        double[][] p = Link.SOFTMAX.inverse(scores);
        assertArrayEquals(new double[] {0.25, 0.5}, p[0], 1e-15);
        assertArrayEquals(new double[] {0.75, 0.5}, p[1], 1e-15);
        assertArrayEquals(
                new double[] {Math.log(0.25), Math.log(0.5)}, Link.SOFTMAX.scores(p)[0], 1e-15);
        assertEquals(0, Link.LOGIT.inverse(new double[][] {{}})[0].length);
    }

    /// Phi(1), to be found in any table of the normal distribution.
    @Test
    void otherLinksOfAProbabilityByHand() {
        assertArrayEquals(new double[] {0.75}, Link.HALF_LOGIT.inverse(Math.log(3) / 2), 1e-15);
        assertArrayEquals(new double[] {0.8413447460685429}, Link.PROBIT.inverse(1), 1e-15);
        assertArrayEquals(new double[] {1 - Math.exp(-1)}, Link.CLOGLOG.inverse(0), 1e-15);
        assertArrayEquals(new double[] {0.75}, Link.CAUCHIT.inverse(1), 1e-15);
        assertArrayEquals(new double[] {1 / (Math.PI * 1e300)}, Link.CAUCHIT.inverse(-1e300), 1e-315);
        assertArrayEquals(new double[] {1}, Link.CAUCHIT.inverse(1e300));
        assertArrayEquals(new double[] {0.75}, Link.CLIPPED_MARGIN.inverse(0.5));
        assertArrayEquals(new double[] {0}, Link.CLIPPED_MARGIN.inverse(-1.5));
        assertArrayEquals(new double[] {0.3}, Link.PROBABILITY.inverse(0.3));
    }

    @Test
    void probabilitiesComeBackThroughEachLink() {
        var links = new Link[] {
            Link.HALF_LOGIT, Link.PROBIT, Link.CLOGLOG, Link.CAUCHIT, Link.CLIPPED_MARGIN, Link.PROBABILITY
        };
        for (Link link : links) {
            for (double p : new double[] {1e-9, 0.01, 0.3, 0.5, 0.7, 0.999}) {
                assertEquals(p, link.inverse(link.scores(p))[0], 1e-13 * p + 1e-16, link + " " + p);
            }
        }
        double infinity = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {-infinity}, Link.PROBIT.scores(0));
        assertArrayEquals(new double[] {infinity}, Link.PROBIT.scores(1));
        assertArrayEquals(new double[] {-infinity}, Link.CLOGLOG.scores(0));
        assertArrayEquals(new double[] {infinity}, Link.CLOGLOG.scores(1));
        assertEquals(1e-300, Link.PROBIT.inverse(Link.PROBIT.scores(1e-300))[0], 1e-310);
    }
}
