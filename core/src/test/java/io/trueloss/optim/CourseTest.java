package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CourseTest {

    /// A course of these validation losses, what is made small falling by 1 a step from 100.
    static Course of(double... held) {
        var course = new Course();
        for (int i = 0; i < held.length; i++) {
            course.add(100 - i, held[i]);
        }
        return course;
    }

    @Test
    void countsStepsAndKnowsTheLowest() {
        var course = of(5, 4, 6, 4.4);
        assertEquals(3, course.steps());
        assertEquals(2, course.sinceLowest());
        assertEquals(10, course.rise(), 1e-12); // 4.4 is 10 percent above 4
        assertEquals(6, course.held(1));
        assertEquals(5, course.held(30));
    }

    @Test
    void measuresTheProgressOfAStrip() {
        // the last three values are 99, 98, 97: their mean is 98, 1/97 above the lowest
        assertEquals(100.0 / 97, of(1, 1, 1, 1).progress(3), 1e-12);
    }

    @Test
    void isTheSameAfterItWasKept() {
        var course = of(5, 4, 6);
        var again = new Course(course.train(), course.held());
        assertEquals(course.sinceLowest(), again.sinceLowest());
        assertArrayEquals(new double[] {5, 4, 6}, again.held());
        assertArrayEquals(new double[] {100, 99, 98}, again.train());
    }
}
