package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class BinarySparsemaxTest {

    @Test
    void isAParabolaBetweenNothingAndALine() {
        assertEquals(0.25, new BinarySparsemax().value(1, 0));
        assertEquals(0.0625, new BinarySparsemax().value(1, 0.5));
        assertEquals(-0.25, new BinarySparsemax().gradient(1, 0.5));
        assertEquals(0.5, new BinarySparsemax().curvature(1, 0.5));
        assertEquals(3.0, new BinarySparsemax().value(0, 3));
        assertEquals(0.0, new BinarySparsemax().value(1, 1.5));
    }

    @Test
    void isTheSmoothedHingeOfWidthTwo() {
        for (double f : new double[] {-3, -1, 0.2, 1, 4}) {
            assertEquals(new SmoothedHinge(2).value(1, f), new BinarySparsemax().value(1, f), 1e-16);
        }
    }

    @Test
    void sureRowsHaveProbabilityOne() {
        assertEquals(1.0, new BinarySparsemax().link().inverse(1.2)[0]);
    }
}
