package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.report.Estimate;
import org.junit.jupiter.api.Test;

final class FoldLossesTest {

    @Test
    void whatNoModelCanSaveIsNoDifferenceBetweenFolds() {
        double[][] losses = {{-10, -12}, {-1, -3.2}};
        var judged = new FoldLosses(losses, new double[] {-13, -4}, new double[] {5, 5}).judged();
        // Above the least: 3 and 3 for the first fit; 1 and 0.8 for the second, whose standard error is
        // sqrt(((0.1)² + (0.1)²)/1)/sqrt(2) = 0.1.
        var second = assertInstanceOf(Estimate.Interval.class, judged[1]);
        assertEquals(-5.5, judged[0].value(), 1e-12);
        assertEquals(-7.6, second.value(), 1e-12);
        assertEquals(0.1, second.se(), 1e-12);
    }

    @Test
    void whereNothingIsKnownOfTheLeastTheFoldsDifferAsTheirLossesDo() {
        var judged = new FoldLosses(new double[][] {{1}, {3}}, new double[2], new double[] {5, 5}).judged();
        // sqrt((1 + 1)/1)/sqrt(2) = 1
        assertEquals(1, assertInstanceOf(Estimate.Interval.class, judged[0]).se(), 1e-12);
    }
}
