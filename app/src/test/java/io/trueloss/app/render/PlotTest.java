package io.trueloss.app.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.report.Block.Chart;
import io.trueloss.report.Block.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlotTest {

    private static final double[] F = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private static List<String> drawn(Curve... curves) {
        return new Plot(16).of(new Chart("points", "f", List.of("value"), List.of(curves)));
    }

    @Test
    void aLineRisesFromCornerToCorner() {
        var lines = drawn(new Curve("line", F, List.of(F)));
        assertEquals("* line", lines.getFirst());
        assertEquals("10 │           *", lines.get(3).replace("**", " *"));
        assertTrue(lines.get(13).startsWith(" 0 │*"), lines.get(13));
        assertEquals("    0    f    10", lines.getLast());
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        double[] hole = {0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, 1, 1, 1, 1};
        var lines = drawn(new Curve("hole", F, List.of(hole)));
        assertTrue(lines.get(3).endsWith("*"), lines.get(3));
        assertTrue(lines.subList(4, 13).stream().noneMatch(line -> line.contains("*")));
    }

    @Test
    void eachCurveHasAMark() {
        double[] flat = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        var lines = drawn(new Curve("a", F, List.of(F)), new Curve("b", F, List.of(flat)));
        assertEquals(List.of("* a", "o b"), lines.subList(0, 2));
        assertTrue(lines.stream().anyMatch(line -> line.contains("oooo")));
    }
}
