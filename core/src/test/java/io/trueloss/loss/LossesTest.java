package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import org.junit.jupiter.api.Test;

final class LossesTest {

    @Test
    void readsANameWithSettings() {
        assertEquals(new Huber(1.5), Losses.read("huber(delta=1.5)"));
        assertEquals(new Huber(1), Losses.read("huber"));
    }

    @Test
    void readsAWrapperAroundALoss() {
        assertEquals(new Smoothed(new Softmax(), 0.2), Losses.read("smoothed(loss=softmax, eps=0.2)"));
    }

    @Test
    void readsAFormulaAndItsName() {
        var loss = Losses.read("lopsided: y*20*softplus(-f) + (1-y)*softplus(f)");
        assertEquals("lopsided: y*20*softplus(-f) + (1 - y)*softplus(f)", loss.text());
        assertEquals("y*20*softplus(-f) + (1 - y)*softplus(f)", loss.formula().text());
        assertEquals("abs(f - y)", Losses.read("abs(f-y)").text());
    }

    @Test
    void readsBackWhatItWrites() {
        for (var text : new String[] {
            "huber(delta=0.5)",
            "multi-quantile(q=[0.25, 0.75])",
            "scaled(loss=huber(delta=2), by=3)",
            "w: y*f^2",
            "scaled(loss=\"y*f^2\", by=2)"
        }) {
            assertEquals(Losses.read(text), Losses.read(Losses.read(text).text()), text);
        }
    }

    @Test
    void namesTheNearestLoss() {
        var e = assertThrows(UserError.class, () -> Losses.read("hubre"));
        assertEquals("unknown loss 'hubre'", e.what());
        assertEquals("did you mean 'huber'?", e.fix());
    }

    @Test
    void showsWhatIsWrongInAFormula() {
        var e = assertThrows(UserError.class, () -> Losses.read("logcohs(f - y)"));
        assertTrue(e.fix().contains("logcosh"), e.fix());
    }

    @Test
    void takesTheTargetOfAFormulaFromItsNames() {
        assertEquals(Target.BINARY, Losses.read("exp(-s*f)").target());
        assertEquals(Target.CLASS, Losses.read("logsumexp(f) - f[y]").target());
        assertEquals(Target.NUMBER, Losses.read("(f - y)^4").target());
        assertEquals(Link.LOGIT, Losses.read("(f - y)^4").on(Target.BINARY).link());
    }

    @Test
    void aFormulaLinearInItsLabelTakesSoftLabels() {
        assertTrue(Losses.read("y*softplus(-f) + (1-y)*softplus(f)")
                .on(Target.BINARY)
                .acceptsSoftLabels());
        assertTrue(Losses.read("logsumexp(f) - f[y]").acceptsSoftLabels());
        assertTrue(Losses.read("logsumexp(f - f[y])").acceptsSoftLabels());
        assertFalse(Losses.read("exp(-s*f)").acceptsSoftLabels());
        assertFalse(Losses.read("logsumexp(f - f[y]*f[y])").acceptsSoftLabels());
        assertFalse(Losses.read("(f[y] - 1)^2").acceptsSoftLabels());
    }

    @Test
    void aFormulaIsLinearInALabelThatMultipliesALogarithm() {
        var typed = Losses.read("-xlogy(y, f) - xlog1py(1 - y, -f)").on(Target.BINARY);
        assertEquals(true, typed.acceptsSoftLabels());
        assertEquals(false, Losses.read("-xlogy(f, y)").on(Target.BINARY).acceptsSoftLabels());
        var smoothed = Losses.read("smoothed(loss=probit, eps=0.2)");
        double mixed = 0.9 * new Probit().value(1, 0.4) + 0.1 * new Probit().value(0, 0.4);
        assertEquals(mixed, At.point(smoothed, 1, 0.4).value(), 1e-15);
    }
}
