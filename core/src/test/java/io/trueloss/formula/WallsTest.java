package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WallsTest {

    private static Bound bound(String text) {
        return Formula.parse(text).bind(Shape.number());
    }

    private static double value(Bound loss, double y, double f) {
        double[] value = new double[1];
        Rows rows = new Rows(new double[] {y}, new double[0][], new double[][] {{f}}, new double[0][]);
        loss.evaluator().gradient(rows, 0, 1, value, new double[1][1]);
        return value[0];
    }

    @Test
    void areTheEndsThatTheConditionStates() {
        var walls = Walls.of(bound("if(f > 0 and f <= 1, f^2, inf)")).orElseThrow();
        assertEquals(2, walls.count());
        assertEquals(0.25, walls.gap(0.25));
        assertEquals(0.125, walls.gap(0.875));
        assertEquals(-1, walls.gap(2));
    }

    @Test
    void raiseALossBeforeItsEnds() {
        // 0.25^2 - 2*log(0.25) - 2*log(0.75)
        Bound guarded =
                Walls.of(bound("if(f > 0 and f < 1, f^2, inf)")).orElseThrow().guarded(2);
        double expected = 0.0625 - 2 * StrictMath.log(0.25) - 2 * StrictMath.log(0.75);
        assertEquals(expected, value(guarded, 0, 0.25), 1e-14);
        assertEquals(Double.POSITIVE_INFINITY, value(guarded, 0, 1));
        assertEquals(Double.POSITIVE_INFINITY, value(guarded, 0, -1));
    }

    @Test
    void areUnknownWhereTheFormulaDoesNotStateThem() {
        for (String text :
                List.of("f^2", "if(f > y, f^2, inf)", "if(f > 0 or f < -1, f^2, inf)", "if(f > 0, f^2, 1)")) {
            assertEquals(Optional.empty(), Walls.of(bound(text)).map(Walls::count), text);
        }
    }

    @Test
    void doNotHideThatALossIsConvexUpToItsEnd() {
        Map<String, Span> bit = Map.of("y", Span.BIT);
        var entropy = bound("if(f >= 0 and f <= 1, -xlogy(y, f) - xlog1py(1 - y, -f), inf)");
        assertEquals(Convexity.Verdict.PROVEN, Convexity.of(entropy, bit).verdict());
        // at its end it is higher than the limit from inside, or lower: convex, and not
        assertTrue(
                Convexity.of(bound("if(f > 0, f^2, if(f >= 0, -1, inf))"), bit).verdict() != Convexity.Verdict.PROVEN);
    }
}
