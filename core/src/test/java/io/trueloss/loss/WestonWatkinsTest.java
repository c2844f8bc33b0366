package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class WestonWatkinsTest {

    private static At at(WestonWatkins loss, int y, double... f) {
        return At.row(loss.bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void sumsOverTheWrongClasses() {
        // (1 + 3 - 1.5) + (1 + 1 - 1.5), and their squares
        assertEquals(3, at(new WestonWatkins(1, 1), 0, 1.5, 3, 1, -2).value());
        assertEquals(6.5, at(new WestonWatkins(2, 1), 0, 1.5, 3, 1, -2).value());
        assertArrayEquals(
                new double[] {-2, 1, 1, 0},
                at(new WestonWatkins(1, 1), 0, 1.5, 3, 1, -2).gradient());
        assertArrayEquals(
                new double[] {-6, 5, 1, 0},
                at(new WestonWatkins(2, 1), 0, 1.5, 3, 1, -2).gradient());
    }

    @Test
    void countsFromItsMargin() {
        assertEquals(2, at(new WestonWatkins(1, 0.5), 0, 1.5, 3, 1, -2).value());
    }

    @Test
    void refusesPowersThatAreNeitherOneNorTwo() {
        assertThrows(IllegalArgumentException.class, () -> new WestonWatkins(3, 1));
        assertThrows(IllegalArgumentException.class, () -> new WestonWatkins(1, -1));
    }
}
