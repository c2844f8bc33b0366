package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LogScoreTest {

    @Test
    void isMinusTheLogarithmOfTheProbabilityOfWhatOccurred() {
        var at = At.row(new LogScore().bind(Shape.classes(3)), new double[] {2}, 0.2, 0.3, 0.5);
        assertEquals(Math.log(2), at.value(), 1e-16);
        assertArrayEquals(new double[] {0, 0, -2}, at.gradient(), 1e-15);
    }

    @Test
    void aClassOfNoProbabilityMattersOnlyIfItOccurs() {
        var bound = new LogScore().bind(Shape.classes(3));
        assertEquals(Math.log(2), At.row(bound, new double[] {2}, 0, 0.5, 0.5).value(), 1e-16);
        assertEquals(
                Double.POSITIVE_INFINITY,
                At.row(bound, new double[] {0}, 0, 0.5, 0.5).value());
    }

    @Test
    void isLinearInASoftLabel() {
        var bound = new LogScore().bind(new Shape(Label.DISTRIBUTION, 2, List.of()));
        double mixed = -0.25 * Math.log(0.1) - 0.75 * Math.log(0.9);
        assertEquals(mixed, At.row(bound, new double[] {0.25, 0.75}, 0.1, 0.9).value(), 1e-16);
    }

    @Test
    void isTheSoftmaxLossAfterASoftmax() {
        double[] p = Link.SOFTMAX.inverse(0.3, -0.6, 1.9);
        double softmax = At.row(new Softmax().bind(Shape.classes(3)), new double[] {1}, 0.3, -0.6, 1.9)
                .value();
        assertEquals(
                softmax,
                At.row(new LogScore().bind(Shape.classes(3)), new double[] {1}, p)
                        .value(),
                1e-15);
    }
}
