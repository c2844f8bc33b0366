package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Convexity;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClippedTest {

    private final Clipped clipped = new Clipped(new HalfSquared(), 4);

    @Test
    void isTheLossInsideUpToItsLimit() {
        assertEquals(2.0, At.point(clipped, 1, 3).value());
        assertEquals(2.0, At.point(clipped, 1, 3).gradient()[0]);
        assertEquals(4.0, At.point(clipped, 1, 30).value());
        assertEquals(0.0, At.point(clipped, 1, 30).gradient()[0]);
        assertEquals("min(r^2/2, 4) where r = f - y", clipped.formula().text());
    }

    @Test
    void hasACornerAndIsNotConvex() {
        assertTrue(clipped.bind(Shape.number()).kinked());
        assertEquals(Convexity.Verdict.REFUTED, Traits.convexity(clipped).verdict());
    }

    @Test
    void keepsTargetAndLink() {
        var ramp = new Clipped(new Hinge(), 2);
        assertEquals(Target.BINARY, ramp.target());
        assertEquals(Link.IDENTITY, ramp.link());
        assertFalse(new Clipped(new Logistic(), 2).acceptsSoftLabels());
    }

    @Test
    void standsInsideOtherWrappersAndAroundThem() {
        var around = new Clipped(new Smoothed(new Logistic(), 0.1), 1);
        assertEquals(1.0, At.point(around, 1, -40).value());
        var inside = new ClassWeighted(new Scaled(new Clipped(new Hinge(), 2), 3), List.of(1.0, 5.0));
        assertEquals(30.0, At.point(inside, 1, -40).value());
        assertEquals(6.0, At.point(inside, 0, 40).value());
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Clipped(new Logistic(), 2), 0.1));
    }

    @Test
    void readsItsText() {
        assertEquals(clipped, Losses.read("clipped(loss=half-squared, at=4)"));
        assertEquals(clipped, Losses.read(clipped.text()));
    }

    @Test
    void refusesALimitThatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> new Clipped(new Hinge(), Double.POSITIVE_INFINITY));
    }
}
