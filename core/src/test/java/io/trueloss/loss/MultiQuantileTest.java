package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MultiQuantileTest {

    @Test
    void sumsAPinballLossForEachShare() {
        var loss = new MultiQuantile(List.of(0.25, 0.75));
        // 0.25*(4 - 1) + 0.25*(6 - 4)
        var at = At.row(loss.bind(Shape.number()), new double[] {4}, 1, 6);
        assertEquals(1.25, at.value());
        assertArrayEquals(new double[] {-0.25, 0.25}, at.gradient());
    }

    @Test
    void hasOneScoreAShare() {
        assertEquals(
                3,
                new MultiQuantile(List.of(0.1, 0.5, 0.9)).bind(Shape.number()).size());
    }

    @Test
    void refusesSharesThatAreNoneOrOutOfOrder() {
        assertThrows(IllegalArgumentException.class, () -> new MultiQuantile(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new MultiQuantile(List.of(0.5, 1.5)));
        assertThrows(IllegalArgumentException.class, () -> new MultiQuantile(List.of(0.9, 0.1)));
    }
}
