package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import org.junit.jupiter.api.Test;

final class CrammerSingerTest {

    private static At at(CrammerSinger loss, int y, double... f) {
        return At.row(loss.bind(Shape.classes(f.length)), new double[] {y}, f);
    }

    @Test
    void wantsAMarginAboveTheBestOther() {
        // 3 + 1 - 1.5
        var at = at(new CrammerSinger(1), 0, 1.5, 3, -2);
        assertEquals(2.5, at.value());
        assertArrayEquals(new double[] {-1, 1, 0}, at.gradient());
        assertEquals(0, at(new CrammerSinger(1), 1, 1.5, 3, -2).value());
        assertEquals(1, at(new CrammerSinger(2.5), 1, 1.5, 3, -2).value());
    }

    @Test
    void doesNotDependOnWhereTheScoresLie() {
        assertEquals(0, at(new CrammerSinger(1), 1, -1, 0.5, -2).value()); // categorical-hinge says 0.5
        assertEquals(1, at(new CrammerSinger(1), 0, 1e300, 1e300).value());
    }

    @Test
    void sharesTheSlopeAmongEqualBestScores() {
        var at = at(new CrammerSinger(1), 0, 0, 2, 2);
        assertArrayEquals(new double[] {-1, 0.5, 0.5}, at.gradient());
    }

    @Test
    void refusesAMarginThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new CrammerSinger(0));
    }
}
