package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassWeightedTest {

    private static final ClassWeighted THREE = new ClassWeighted(new Softmax(), List.of(1.0, 2.0, 0.5));

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
                "[1, 2, 0.5][y]*logsumexp(f - f[y])", THREE.formula(Label.CLASS).text());
        assertEquals(
                2 * Math.log(3),
                At.row(THREE.bind(Shape.classes(3)), new double[] {1}, 0, 0, 0).value(),
                1e-15);
    }

    /// -(0.5*1*log p0 + 0.5*2*log p1) with p = 1/3 each.
    @Test
    void weighsASoftLabelByItsParts() {
        var soft = THREE.bind(new Shape(Label.DISTRIBUTION, 3, List.of()));
        assertEquals(
                1.5 * Math.log(3),
                At.row(soft, new double[] {0.5, 0.5, 0}, 0, 0, 0).value(),
                1e-15);
        // the cross-entropy with weighted labels: 0.5*1*(lse - 1) + 0.5*2*(lse - 2)
        double lse = Math.log(1 + Math.E + Math.E * Math.E);
        var at = At.row(soft, new double[] {0.5, 0.5, 0}, 1, 2, 0);
        assertEquals(0.5 * (lse - 1) + (lse - 2), at.value(), 1e-15);
    }

    @Test
    void refusesWeightsWhereThereAreNoClasses() {
        assertThrows(IllegalArgumentException.class, () -> new ClassWeighted(new Poisson(), List.of(1.0, 2.0)));
        assertThrows(IllegalArgumentException.class, () -> new ClassWeighted(new Logistic(), List.of(1.0)));
        var three = new ClassWeighted(new Logistic(), List.of(1.0, 2.0, 3.0));
        assertEquals("TL2106", assertThrows(UserError.class, three::formula).code());
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
