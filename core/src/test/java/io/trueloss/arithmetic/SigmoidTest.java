package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class SigmoidTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void sigmoidGoesFromZeroToOne() {
        assertEquals(0.0, Sigmoid.sigmoid(-INFINITY));
        assertEquals(0.0, Sigmoid.sigmoid(-1e300));
        assertEquals(0.5, Sigmoid.sigmoid(0.0));
        assertEquals(0.5, Sigmoid.sigmoid(-0.0));
        assertEquals(1.0, Sigmoid.sigmoid(1e300));
        assertEquals(1.0, Sigmoid.sigmoid(INFINITY));
        assertEquals(Double.NaN, Sigmoid.sigmoid(Double.NaN));
    }

    @Test
    void softplusGoesFromZeroToItsArgument() {
        assertEquals(0.0, Sigmoid.softplus(-INFINITY));
        assertEquals(Double.MAX_VALUE, Sigmoid.softplus(Double.MAX_VALUE));
        assertEquals(INFINITY, Sigmoid.softplus(INFINITY));
        assertEquals(Double.NaN, Sigmoid.softplus(Double.NaN));
        assertEquals(-INFINITY, Sigmoid.logSigmoid(-INFINITY));
        assertEquals(-1e300, Sigmoid.logSigmoid(-1e300));
        assertEquals(0.0, Sigmoid.logSigmoid(INFINITY), 0.0);
        assertEquals(Double.NaN, Sigmoid.logSigmoid(Double.NaN));
    }

    @Test
    void logDiffSigmoidOfTheWholeLineIsZero() {
        assertEquals(0.0, Sigmoid.logDiffSigmoid(INFINITY, -INFINITY), 0.0);
        assertEquals(0.0, Sigmoid.logDiffSigmoid(1e300, -1e300), 0.0);
        assertEquals(-1e300, Sigmoid.logDiffSigmoid(INFINITY, 1e300));
        assertEquals(-1e300, Sigmoid.logDiffSigmoid(-1e300, -INFINITY));
    }

    @Test
    void logDiffSigmoidOfNothingIsMinusInfinityAndOfLessIsUndefined() {
        for (double x : new double[] {-INFINITY, -1e300, -1, 0, 1, 1e300, INFINITY}) {
            assertEquals(-INFINITY, Sigmoid.logDiffSigmoid(x, x));
        }
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(1, 2));
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(-INFINITY, INFINITY));
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(Double.NaN, 0));
        assertEquals(Double.NaN, Sigmoid.logDiffSigmoid(0, Double.NaN));
    }

    @Test
    void togetherTheyHaveTheBitsOfOneByOne() {
        var random = new java.util.Random(3);
        var x = random.doubles(20_000).map(u -> (u - 0.5) * 100).toArray();
        double[] edges = {0, -0.0, 700, -700, 700.5, -700.5, 745, -745, 1e300, -1e300, 1e-300, -1e-300, 40, -40};
        System.arraycopy(edges, 0, x, 0, edges.length);
        x[edges.length] = Double.NaN;
        x[edges.length + 1] = Double.POSITIVE_INFINITY;
        x[edges.length + 2] = Double.NEGATIVE_INFINITY;
        var all = new double[4][x.length];
        Sigmoid.all(x, all, x.length);
        for (int i = 0; i < x.length; i++) {
            double[] expected = {
                Sigmoid.softplus(x[i]), Sigmoid.softplus(-x[i]), Sigmoid.sigmoid(x[i]), Sigmoid.sigmoid(-x[i])
            };
            for (int j = 0; j < 4; j++) {
                assertEquals(expected[j], all[j][i], "function " + j + " of " + x[i]);
            }
        }
    }
}
