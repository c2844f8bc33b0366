package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class AxisTest {

    @Test
    void spansWhatIsFinite() {
        assertEquals(new Axis(-1, 3), Axis.of(DoubleStream.of(3, Double.NaN, -1, Double.POSITIVE_INFINITY)));
        assertEquals(new Axis(4, 6), Axis.of(DoubleStream.of(5, 5)));
        assertEquals(new Axis(0, 1), Axis.of(DoubleStream.of(Double.NaN)));
    }

    @Test
    void hasRoundNumbers() {
        assertEquals(List.of(-4.0, -2.0, 0.0, 2.0, 4.0), new Axis(-4, 4).ticks(4));
        assertEquals(List.of(0.0, 0.05, 0.1), new Axis(0, 0.12).ticks(3));
    }
}
