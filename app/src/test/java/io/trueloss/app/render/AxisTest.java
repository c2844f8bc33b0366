package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.report.Block.Scale;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class AxisTest {

    @Test
    void spansWhatIsFinite() {
        assertEquals(
                new Axis(-1, 3, Scale.EVEN),
                Axis.of(Scale.EVEN, DoubleStream.of(3, Double.NaN, -1, Double.POSITIVE_INFINITY)));
        assertEquals(new Axis(4, 6, Scale.EVEN), Axis.of(Scale.EVEN, DoubleStream.of(5, 5)));
        assertEquals(new Axis(0, 1, Scale.EVEN), Axis.of(Scale.EVEN, DoubleStream.of(Double.NaN)));
    }

    @Test
    void hasRoundNumbers() {
        assertEquals(List.of(-4.0, -2.0, 0.0, 2.0, 4.0), new Axis(-4, 4, Scale.EVEN).ticks(4));
        assertEquals(List.of(0.0, 0.05, 0.1), new Axis(0, 0.12, Scale.EVEN).ticks(3));
    }

    @Test
    void dividesALogarithmicOneByPowersOfTen() {
        var axis = Axis.of(Scale.LOGARITHMIC, DoubleStream.of(0, -5, 1e-9, 1, Double.NaN));
        assertEquals(new Axis(1e-9, 1, Scale.LOGARITHMIC), axis);
        assertEquals(0.5, axis.share(StrictMath.sqrt(1e-9)), 1e-15);
        assertEquals(1e-6, axis.at(1.0 / 3), 1e-18);
        assertEquals(List.of(1e-9, 1e-6, 1e-3, 1.0), axis.ticks(4));
        assertFalse(axis.shows(0));
        assertTrue(axis.shows(0.5));
    }
}
