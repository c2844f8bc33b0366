package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SumTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static double[] numbers(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.scalb(1.0 + i, -(i * 7) % 30);
        }
        return x;
    }

    /// The same order, written with 16 lanes in an array.
    private static double lanes(double[] c, double[] x, int from, int to) {
        double[] lane = new double[16];
        for (int i = from; i < to; i++) {
            lane[(i - from) % 16] = Math.fma(c[i], x[i], lane[(i - from) % 16]);
        }
        for (int width = 8; width > 0; width /= 2) {
            for (int j = 0; j < width; j++) {
                lane[j] += lane[j + width];
            }
        }
        return lane[0];
    }

    @Test
    void aBlockIsSixteenLanesFoldedByHalves() {
        double[] x = numbers(520);
        double[] c = new double[520];
        Arrays.fill(c, 1);
        for (int n = 0; n <= Sum.BLOCK; n++) {
            assertEquals(lanes(c, x, 8, 8 + n), Sum.block(x, 8, 8 + n), n + " rows");
            assertEquals(lanes(x, x, 3, 3 + n), Sum.block(x, x, 3, 3 + n), n + " rows");
        }
    }

    @Test
    void aBlockHasAtMost512Rows() {
        var e = assertThrows(IllegalArgumentException.class, () -> Sum.block(new double[600], 0, 513));
        assertEquals("a block must have at most 512 rows, had 513", e.getMessage());
    }

    @Test
    void whatRoundingTakesIsKept() {
        assertEquals(2.0, Sum.of(1, 1e100, 1, -1e100));
        assertEquals(0x1p-60, Sum.dot(new double[] {1 + 0x1p-30, -1}, new double[] {1 + 0x1p-30, 1 + 0x1p-29}));
    }

    @Test
    void infiniteAndMissingNumbersShow() {
        assertEquals(0.0, Sum.of());
        assertEquals(INFINITY, Sum.of(1, INFINITY, 2));
        assertEquals(Double.NaN, Sum.of(INFINITY, -INFINITY));
        assertEquals(Double.NaN, Sum.of(1, Double.NaN));
        assertEquals(-INFINITY, Sum.dot(new double[] {1, -2}, new double[] {1, INFINITY}));
    }

    @Test
    void aDotNeedsTwoOfOneLength() {
        assertThrows(IllegalArgumentException.class, () -> Sum.dot(new double[2], new double[3]));
    }
}
