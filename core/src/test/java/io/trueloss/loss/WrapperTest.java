package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WrapperTest {

    @Test
    void scalesTheFormula() {
        assertEquals("2*(r^2/2) where r = f - y", new Scaled(new HalfSquared(), 2).formula().text());
    }

    @Test
    void weighsTwoClassesByTheirCosts() {
        assertEquals(
                "20*y*softplus(-f) + (1 - y)*softplus(f)",
                new ClassWeighted(new Logistic(), List.of(1.0, 20.0)).formula().text());
        assertEquals(
                "2*y*max(0, 1 - f) + 3*(1 - y)*max(0, 1 + f)",
                new ClassWeighted(new Hinge(), List.of(3.0, 2.0)).formula().text());
    }

    @Test
    void weighsSeveralClassesByTheClassOfTheRow() {
        assertEquals(
                "[1, 2, 3][y]*logsumexp(f - f[y])",
                new ClassWeighted(new Softmax(), List.of(1.0, 2.0, 3.0)).formula(Label.CLASS).text());
    }

    @Test
    void spreadsAShareOfTheLabel() {
        assertEquals(
                "(0.9*y + 0.05)*softplus(-f) + (1 - (0.9*y + 0.05))*softplus(f)",
                new Smoothed(new Logistic(), 0.1).formula().text());
        assertEquals(
                "logsumexp(f - (0.9*f[y] + 0.1*mean(f)))", new Smoothed(new Softmax(), 0.1).formula(Label.CLASS).text());
    }

    @Test
    void smoothsOnlyWhatIsLinearInItsLabel() {
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Brier(), 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new Hinge(), 0.1));
        var weighted = new ClassWeighted(new Softmax(), List.of(1.0, 2.0));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(weighted, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new Smoothed(new HalfSquared(), 0.1));
    }

    @Test
    void refusesClassWeightsWhereThereAreNoClasses() {
        assertThrows(IllegalArgumentException.class, () -> new ClassWeighted(new Poisson(), List.of(1.0, 2.0)));
        assertThrows(IllegalArgumentException.class, () -> new ClassWeighted(new Logistic(), List.of(1.0)));
    }

    @Test
    void keepsWhatTheLossInsideIsFor() {
        var weighted = new ClassWeighted(new Hinge(), List.of(1.0, 2.0));
        assertEquals(Target.BINARY, weighted.target());
        assertEquals(Link.IDENTITY, weighted.link());
        assertFalse(weighted.acceptsSoftLabels());
        assertTrue(new ClassWeighted(new Logistic(), List.of(1.0, 2.0)).acceptsSoftLabels());
    }
}
