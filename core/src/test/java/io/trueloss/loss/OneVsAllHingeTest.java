package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OneVsAllHingeTest {

    private static At at(int y, double... f) {
        return At.row(new OneVsAllHinge().bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    private static double soft(double[] y, double... f) {
        return At.row(new OneVsAllHinge().bind(new Shape(Label.DISTRIBUTION, f.length, List.of())), y, f)
                .value();
    }

    @Test
    void sumsAHingeAgainstAllOthers() {
        // (1 - 0.5) + (1 + 2) + 0
        var at = at(0, 0.5, 2, -1.5);
        assertEquals(3.5, at.value());
        assertArrayEquals(new double[] {-1, 1, 0}, at.gradient());
    }

    @Test
    void aDistributionCostsTheMixture() {
        // 0.25*(0.5 + 3) + 0.75*(1.5 + 0)
        assertEquals(2, soft(new double[] {0.25, 0.75}, 0.5, 2));
    }
}
