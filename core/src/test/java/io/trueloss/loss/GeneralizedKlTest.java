package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GeneralizedKlTest {

    private static At at(double[] y, double... f) {
        return At.row(new GeneralizedKl().bind(Shape.vector(y.length)), y, f);
    }

    @Test
    void isHalfThePoissonDevianceOfEach() {
        double one = new PoissonDeviance().value(3, 2.5) / 2;
        double other = new PoissonDeviance().value(0, 4) / 2;
        assertEquals(one + other, at(new double[] {3, 0}, 2.5, 4).value(), 1e-15);
        assertArrayEquals(
                new double[] {1 - 3 / 2.5, 1}, at(new double[] {3, 0}, 2.5, 4).gradient(), 1e-15);
    }

    @Test
    void isTheDivergenceOfDistributionsToo() {
        double[] y = {0.1, 0.7, 0.2};
        var kl = At.row(new Kl().bind(new Shape(Label.DISTRIBUTION, 3, List.of())), y, 0.2, 0.5, 0.3);
        assertEquals(kl.value(), at(y, 0.2, 0.5, 0.3).value(), 1e-15);
        assertEquals(0, at(y, y).value());
    }

    @Test
    void isInfiniteWhereAnAmountIsNotAboveZero() {
        assertEquals(Double.POSITIVE_INFINITY, at(new double[] {1, 2}, 0, 2).value());
        assertEquals(Double.POSITIVE_INFINITY, at(new double[] {-1, 2}, 1, 2).value());
    }
}
