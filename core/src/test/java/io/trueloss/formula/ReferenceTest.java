package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Formulas against values that were computed elsewhere.
final class ReferenceTest {

    @Test
    void lossesHaveTheirReferenceValues() {
        var rows = Point.fixture("losses.csv");
        assertEquals(94, rows.size());
        for (String[] row : rows) {
            var y = Point.numbers(row[3]);
            var point = Point.of(Point.bound(row[1], Integer.parseInt(row[2]), y), y, Point.numbers(row[4]));
            double relative = Double.parseDouble(row[8]);
            double absolute = Double.parseDouble(row[9]);
            Point.near(Double.parseDouble(row[5]), point.value(), relative, absolute, () -> row[0]);
            check(Point.numbers(row[6]), point.gradient(), relative, absolute, row[0] + " gradient");
            check(Point.numbers(row[7]), point.curvature(), relative, absolute, row[0] + " curvature");
        }
    }

    private static void check(double[] expected, double[] actual, double relative, double absolute, String what) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            Point.near(expected[i], actual[i], relative, absolute, () -> what);
        }
    }

    /// At ordinary and at extreme scores (40, 800, 1e300), written naively.
    @Test
    void formulasAreRightAtExtremeScores() {
        var rows = Point.fixture("derivatives.csv");
        assertEquals(1158, rows.size());
        for (String[] row : rows) {
            var y = Point.numbers(row[2]);
            var point = Point.of(Point.bound(row[0], Integer.parseInt(row[1]), y), y, Point.numbers(row[3]));
            var what = row[0] + " at y = " + row[2] + ", f = " + row[3];
            Point.near(Double.parseDouble(row[4]), point.value(), 1e-13, () -> what);
            Point.near(Point.numbers(row[5]), point.gradient(), 1e-12, () -> what + ", gradient");
            check(Point.numbers(row[6]), point.curvature(), 1e-11, 1e-14, what + ", curvature");
        }
    }
}
