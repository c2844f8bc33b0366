package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SeparationTest {

    private static Optional<Separation> of(double[]... rows) {
        return Separation.of(Bundle.of(rows, rows[0].length));
    }

    private static double[] row(double... values) {
        return values;
    }

    /// Rows with an intercept, their signs turned by a coin or by the side of a hidden plane.
    private static double[][] rows(int n, int p, boolean hidden) {
        var random = new Random(11);
        double[][] rows = new double[n][p];
        double[] plane = random.doubles(p, -1, 1).toArray();
        for (double[] row : rows) {
            row[0] = 1;
            for (int j = 1; j < p; j++) {
                row[j] = random.nextGaussian();
            }
            double side = hidden ? Vectors.dot(row, plane) : random.nextDouble() - 0.5;
            for (int j = 0; j < p; j++) {
                row[j] *= Math.signum(side);
            }
        }
        return rows;
    }

    @Test
    void findsThePlaneBetweenTwoClasses() {
        // x = 1, 2 below and 4, 5 above: with an intercept in front
        var found = of(row(-1, -1), row(-1, -2), row(1, 4), row(1, 5)).orElseThrow();
        assertTrue(found.complete());
        double threshold = -found.direction()[0] / found.direction()[1];
        assertTrue(threshold > 2 && threshold < 4, "threshold " + threshold);
    }

    @Test
    void findsAColumnThatIsZeroExceptInOneClass() {
        // rows overlap in the first column; the second is 1 only in rows of the upper class: quasi-separation
        var found = of(row(-1, -1, 0), row(-1, -3, 0), row(1, 2, 0), row(1, 0, 0), row(1, 1, 1))
                .orElseThrow();
        assertFalse(found.complete());
        assertEquals(1, found.gaining());
        assertEquals(4, found.level());
        assertEquals(0, found.direction()[0], 1e-12);
        assertEquals(0, found.direction()[1], 1e-12);
        assertEquals(1, found.direction()[2], 1e-12);
    }

    @Test
    void findsNoneWhereClassesOverlap() {
        assertTrue(of(row(-1, -1), row(-1, -3), row(1, 2), row(1, 4)).isEmpty());
    }

    @Test
    void findsNoneWhereOneRowCrossesByLittle() {
        assertTrue(of(row(-1, -1), row(-1, -2.001), row(1, 2), row(1, 4), row(-1, -1.5))
                .isEmpty());
        assertTrue(of(row(-1, -1), row(-1, -1.999), row(1, 2), row(1, 4), row(-1, -1.5))
                .isPresent());
    }

    @Test
    void countsARowGivenWithBothSignsAsFixed() {
        // the second coordinate may grow, but a row holds it; the third is free
        assertTrue(of(row(1, 0), row(-1, 0), row(1, 1), row(-1, -1)).isEmpty());
        var found = of(row(1, 0), row(-1, 0), row(1, 1)).orElseThrow();
        assertEquals(0, found.direction()[0], 1e-12);
        assertEquals(1, found.direction()[1], 1e-12);
    }

    @Test
    void decidesForManyRowsAndColumns() {
        assertTrue(
                Separation.of(Bundle.of(rows(3000, 40, true), 40)).orElseThrow().complete());
        assertTrue(Separation.of(Bundle.of(rows(3000, 40, false), 40)).isEmpty());
        // fewer rows than columns can always be separated (Cover 1965)
        assertTrue(
                Separation.of(Bundle.of(rows(30, 40, false), 40)).orElseThrow().complete());
    }

    @Test
    void testsAGivenDirectionOnEveryRow() {
        Bundle rows = Bundle.of(new double[][] {row(1, 4), row(-1, -1)}, 2);
        assertTrue(Separation.along(rows, row(-2, 1)).orElseThrow().complete());
        assertTrue(Separation.along(rows, row(0, 1)).isEmpty());
        assertTrue(Separation.along(rows, row(0, 0)).isEmpty());
    }

    @Test
    void doesNotDependOnTheUnitsOfRows() {
        var random = new Random(3);
        double[][] rows = rows(500, 6, true);
        for (double[] row : rows) {
            double unit = StrictMath.exp(20 * random.nextGaussian());
            for (int j = 0; j < row.length; j++) {
                row[j] *= unit;
            }
        }
        assertTrue(Separation.of(Bundle.of(rows, 6)).orElseThrow().complete());
    }
}
