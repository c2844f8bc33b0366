package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LeastSquaresTest {

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    @Test
    void meetsTheCertifiedValuesOfLongley() {
        // NIST Statistical Reference Datasets, Longley; in the units certified there
        var rows = Fixtures.rows("longley");
        double[][] x = new double[7][];
        x[0] = filled(16, 1);
        double[] unit = {1, 1000, 10, 10, 1000, 1};
        for (int j = 0; j < 6; j++) {
            x[j + 1] = Fixtures.column(rows, j, unit[j]);
            Arrays.setAll(x[j + 1], rounded(x[j + 1]));
        }
        double[] y = Fixtures.column(rows, 6, 1000);
        Arrays.setAll(y, rounded(y));
        double[] w = LeastSquares.of(x, y, filled(16, 1), new double[7]).w();
        double[] certified = {
            -3482258.63459582,
            15.0618722713733,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355
        };
        for (int j = 0; j < 7; j++) {
            assertEquals(certified[j], w[j], 2e-14 * Math.abs(certified[j]), "b" + j);
        }
    }

    /// Tenths, as in the source: 1000 * 234.289 is no whole number in binary.
    private static java.util.function.IntToDoubleFunction rounded(double[] values) {
        return i -> Math.rint(values[i] * 10) / 10;
    }

    @Test
    void solvesTheHilbertMatrixToItsLastDigits() {
        // columns of the 8 x 8 Hilbert matrix scaled to whole numbers; y is their sum, so that all weights are 1
        double[][] x = new double[8][8];
        double[] y = new double[8];
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                x[j][i] = 360360.0 / (i + j + 1);
                y[i] += x[j][i];
            }
        }
        double[] w = LeastSquares.of(x, y, filled(8, 0.3), new double[8]).w();
        assertArrayEquals(filled(8, 1), w, 1e-15);
    }

    @Test
    void weighsRowsAndPricesSquares() {
        // one column of ones: (2*1 + 3*5 + 1*9) / (2 + 3 + 1 + 0.5)
        double[] w = LeastSquares.of(
                        new double[][] {{1, 1, 1}}, new double[] {1, 5, 9}, new double[] {2, 3, 1}, new double[] {0.5})
                .w();
        assertEquals(26 / 6.5, w[0], 1e-15);
    }

    @Test
    void keepsTheDigitsOfLightRowsBesideHeavyOnes() {
        // w0 + w1 = 2 with weight 1e16, else as close as can be to w0 = 0 and w1 = 1: half way off each
        double[][] x = {{1, 0, 1}, {0, 1, 1}};
        double[] w = LeastSquares.of(x, new double[] {0, 1, 2}, new double[] {1, 1, 1e16}, new double[2])
                .w();
        assertArrayEquals(new double[] {0.5, 1.5}, w, 1e-15);
    }

    @Test
    void namesColumnsThatOthersDetermine() {
        var random = new Random(5);
        double[][] x = new double[4][30];
        for (int i = 0; i < 30; i++) {
            x[0][i] = 1;
            x[1][i] = random.nextGaussian();
            x[2][i] = 1e6 * random.nextGaussian();
            x[3][i] = 3 * x[1][i] - 2e-6 * x[2][i] + 5;
        }
        double[] y = Vectors.moved(Vectors.times(2, x[1]), 7e-6, x[2]);
        var fit = LeastSquares.of(x, y, filled(30, 1), new double[4]);
        assertEquals(1, fit.aliased().length);
        double[] left = y.clone();
        for (int j = 0; j < 4; j++) {
            left = Vectors.moved(left, -fit.w()[j], x[j]);
        }
        assertArrayEquals(new double[30], left, 1e-13);
    }

    @Test
    void takesMoreColumnsThanRows() {
        var fit = LeastSquares.of(
                new double[][] {{1, 0}, {0, 2}, {1, 1}}, new double[] {3, 4}, filled(2, 1), new double[3]);
        assertEquals(1, fit.aliased().length);
        assertEquals(3, fit.w()[0] + fit.w()[2], 1e-15);
        assertEquals(4, 2 * fit.w()[1] + fit.w()[2], 1e-15);
    }
}
