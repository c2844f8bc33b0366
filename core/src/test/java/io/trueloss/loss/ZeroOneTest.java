package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ZeroOneTest {

    private static double at(double y, double f) {
        return At.point(new ZeroOne(), y, f).value();
    }

    private static double slope(double y, double f) {
        return At.point(new ZeroOne(), y, f).gradient()[0];
    }

    private static double among(double[] y, double... f) {
        var label = y.length == 1 ? Label.CLASS : Label.DISTRIBUTION;
        return At.row(new ZeroOne().bind(new Shape(label, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void countsADecisionForAnotherClass() {
        assertEquals(0.0, among(new double[] {2}, 1, -1, 3));
        assertEquals(1.0, among(new double[] {0}, 1, -1, 3));
        assertEquals(0.0, among(new double[] {1}, -1e300, 1e300, -1e300));
    }

    @Test
    void ofEqualScoresTheFirstDecides() {
        assertEquals(0.0, among(new double[] {1}, 0, 2, 2));
        assertEquals(1.0, among(new double[] {2}, 0, 2, 2));
        assertEquals(0.0, among(new double[] {0}, 0, 0, 0));
    }

    @Test
    void aDistributionCostsWhatIsExpected() {
        assertEquals(0.75, among(new double[] {0.25, 0.5, 0.25}, 1, 1, 0.5));
    }

    @Test
    void countsTheWrongSign() {
        assertEquals(1.0, at(0, 0.1));
        assertEquals(0.0, at(1, 0.1));
        assertEquals(1.0, at(1, -3));
        assertEquals(0.0, at(0, -3));
    }

    @Test
    void decidesForClassZeroAtZero() {
        assertEquals(0.0, at(0, 0));
        assertEquals(1.0, at(1, 0));
    }

    @Test
    void aShareCostsWhatIsExpected() {
        assertEquals(0.75, at(0.25, 2));
        assertEquals(0.25, at(0.25, -2));
    }

    @Test
    void hasNoSlope() {
        assertEquals(0.0, slope(1, -0.5));
        assertEquals(0.0, slope(1, 0));
    }
}
