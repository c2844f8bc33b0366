package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JensenShannonTest {

    private static At at(double[] y, double... f) {
        return At.row(new JensenShannon().bind(new Shape(Label.DISTRIBUTION, y.length, List.of())), y, f);
    }

    @Test
    void isSymmetric() {
        double[] p = {0.1, 0.7, 0.2};
        double[] q = {0.2, 0.5, 0.3};
        assertEquals(at(p, q).value(), at(q, p).value(), 1e-16);
        assertEquals(0, at(p, p).value(), 1e-16);
    }

    @Test
    void isAtMostLogTwo() {
        assertEquals(Math.log(2), at(new double[] {1, 0}, 0, 1).value(), 1e-16);
    }

    @Test
    void isInfiniteForWhatIsNoProbability() {
        assertEquals(
                Double.POSITIVE_INFINITY, at(new double[] {1, 0}, 1.1, -0.1).value());
    }
}
