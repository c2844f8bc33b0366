package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Values at the ends of the domain; the middle is in [ReferenceTest].
final class PowerTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /// x, y, x^y: C99, Annex F.9.4.4, line by line.
    @Test
    void powKeepsTheSpecialCasesOfC99() {
        double nan = Double.NaN;
        double[][] cases = {
            {0, -3, INFINITY},
            {-0.0, -3, -INFINITY},
            {0, -2, INFINITY},
            {-0.0, -2, INFINITY},
            {-0.0, -2.5, INFINITY},
            {-0.0, -INFINITY, INFINITY},
            {0, 3, 0},
            {-0.0, 3, -0.0},
            {0, 2, 0},
            {-0.0, 2, 0},
            {-0.0, 0.5, 0},
            {-1, INFINITY, 1},
            {-1, -INFINITY, 1},
            {1, nan, 1},
            {1, INFINITY, 1},
            {nan, 0, 1},
            {nan, -0.0, 1},
            {INFINITY, 0, 1},
            {0, 0, 1},
            {-8, 1.0 / 3, nan},
            {-1e300, 1e-300, nan},
            {0.5, -INFINITY, INFINITY},
            {-0.5, -INFINITY, INFINITY},
            {2, -INFINITY, 0},
            {-2, -INFINITY, 0},
            {0.5, INFINITY, 0},
            {2, INFINITY, INFINITY},
            {-INFINITY, -3, -0.0},
            {-INFINITY, -2, 0},
            {-INFINITY, -2.5, 0},
            {-INFINITY, 3, -INFINITY},
            {-INFINITY, 2, INFINITY},
            {-INFINITY, 2.5, INFINITY},
            {INFINITY, -1e-300, 0},
            {INFINITY, 1e-300, INFINITY},
            {nan, 1, nan},
            {2, nan, nan},
            {nan, nan, nan},
            {-INFINITY, nan, nan}
        };
        for (double[] row : cases) {
            assertEquals(row[2], Power.pow(row[0], row[1]), row[0] + " ^ " + row[1]);
        }
    }

    @Test
    void powOfIntegersIsExactWhereItFits() {
        for (int base = -15; base <= 15; base++) {
            double product = 1;
            for (int exponent = 0; exponent <= 13; exponent++) {
                assertEquals(product, Power.pow(base, exponent), base + " ^ " + exponent);
                product *= base;
            }
        }
    }

    @Test
    void powOfAnOddHugeIntegerKeepsTheSign() {
        assertEquals(-INFINITY, Power.pow(-2, 0x1p53 - 1));
        assertEquals(INFINITY, Power.pow(-2, 0x1p53));
        assertEquals(INFINITY, Power.pow(2, 1e300));
        assertEquals(0.0, Power.pow(2, -1e300));
        assertEquals(-0.0, Power.pow(-0.5, 0x1p53 - 1));
        assertEquals(2.0, Power.pow(2, 1));
        assertEquals(1.0, Power.pow(1e300, Double.MIN_VALUE));
    }

    @Test
    void hypotIsInfiniteWhereOneSideIs() {
        assertEquals(INFINITY, Power.hypot(-INFINITY, Double.NaN));
        assertEquals(INFINITY, Power.hypot(Double.NaN, INFINITY));
        assertEquals(INFINITY, Power.hypot(Double.MAX_VALUE, Double.MAX_VALUE));
        assertEquals(Double.NaN, Power.hypot(Double.NaN, 1));
        assertEquals(Double.NaN, Power.hypot(1, Double.NaN));
        assertEquals(Double.NaN, Power.hypot(0, Double.NaN));
        assertEquals(0.0, Power.hypot(-0.0, 0.0));
        assertEquals(5.0, Power.hypot(-3, 4));
        assertEquals(Double.MIN_VALUE, Power.hypot(Double.MIN_VALUE, 0));
    }
}
