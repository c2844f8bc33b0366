package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KlTest {

    private static At at(double[] y, double... f) {
        return At.row(new Kl().bind(new Shape(Label.DISTRIBUTION, y.length, List.of())), y, f);
    }

    @Test
    void isZeroForThePerfectPrediction() {
        assertEquals(0, at(new double[] {0.1, 0.7, 0.2}, 0.1, 0.7, 0.2).value());
    }

    @Test
    void isWhatThePredictionWastes() {
        // 1/2 log(2/1) + 1/2 log(2/3) with the prediction 1/4, 3/4
        assertEquals(
                Math.log(4.0 / 3) / 2, at(new double[] {0.5, 0.5}, 0.25, 0.75).value(), 1e-16);
        assertArrayEquals(
                new double[] {-2, -2.0 / 3},
                at(new double[] {0.5, 0.5}, 0.25, 0.75).gradient(),
                1e-15);
    }

    @Test
    void aClassOfNoProbabilityMattersOnlyIfItOccurs() {
        assertEquals(Math.log(2), at(new double[] {0, 1}, 0, 0.5).value(), 1e-16);
        assertEquals(Double.POSITIVE_INFINITY, at(new double[] {1, 0}, 0, 1).value());
    }
}
