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

final class SumTest {

    private final Sum sum = new Sum(List.of(new Huber(1), new Quantile(0.9)), List.of(1.0, 0.5));

    private static String refusal(String text) {
        return assertThrows(UserError.class, () -> Losses.read(text)).what();
    }

    @Test
    void addsWeightedLosses() {
        // r = 3: huber 2.5, quantile 0.1*3; r = -3: 2.5, 0.9*3
        assertEquals(2.65, At.point(sum, 1, 4).value(), 1e-15);
        assertEquals(1.05, At.point(sum, 1, 4).gradient()[0], 1e-15);
        assertEquals(3.85, At.point(sum, 1, -2).value(), 1e-15);
    }

    @Test
    void writesNoFactorForAWeightOfOne() {
        assertEquals(
                "if(abs(f - y) <= 1, (f - y)^2/2, abs(f - y) - 1/2)"
                        + " + 0.5*max(0.9*(y - f), -0.09999999999999998*(y - f))",
                sum.formula().text());
    }

    @Test
    void weighsAllAlikeIfNoWeightsAreGiven() {
        assertEquals(
                new Sum(List.of(new Huber(1), new Absolute()), List.of(1.0, 1.0)),
                Losses.read("sum(losses=[huber, absolute])"));
    }

    @Test
    void readsItsText() {
        assertEquals(sum, Losses.read("sum(losses=[huber, quantile(q=0.9)], weights=[1, 0.5])"));
        assertEquals(sum, Losses.read(sum.text()));
        var typed = Losses.read("sum(losses=[logistic, \"max(0, 1 - s*f)\"], weights=[1, 2])");
        assertEquals(typed, Losses.read(typed.text()));
    }

    @Test
    void isAFunctionOfFormulasWhereItHasNoSettings() {
        var formula = Losses.read("sum((f - y)^2)");
        assertEquals("sum((f - y)^2)", formula.text());
        assertEquals(Target.NUMBERS, formula.target());
    }

    @Test
    void aTypedFormulaIsForTheTargetOfTheOthers() {
        var mixed = Losses.read("sum(losses=[\"(y - sigmoid(f))^2\", logistic])");
        assertEquals(Target.BINARY, mixed.target());
        assertEquals(Link.LOGIT, mixed.link());
    }

    @Test
    void joinsLossesOfClasses() {
        var both = new Sum(List.of(new Brier(), new Softmax()), List.of(2.0, 1.0));
        assertEquals(Target.CLASS, both.target());
        double[] f = {0.3, -1, 2};
        double[] y = {1};
        double brier = At.row(new Brier().formula(Label.CLASS).bind(Shape.classes(3)), y, f)
                .value();
        double softmax = At.row(new Softmax().bind(Shape.classes(3)), y, f).value();
        assertEquals(
                2 * brier + softmax, At.row(both.bind(Shape.classes(3)), y, f).value(), 1e-15);
        assertTrue(both.acceptsSoftLabels());
    }

    @Test
    void standsInsideOtherWrappersAndAroundThem() {
        var smoothed = new Smoothed(new Sum(List.of(new Logistic(), new Focal(2)), List.of(1.0, 2.0)), 0.2);
        double apart = At.point(new Smoothed(new Logistic(), 0.2), 1, 0.7).value()
                + 2 * At.point(new Smoothed(new Focal(2), 0.2), 1, 0.7).value();
        assertEquals(apart, At.point(smoothed, 1, 0.7).value(), 1e-15);
        var around = new Sum(List.of(new Scaled(new Clipped(new Huber(1), 2), 3), new Absolute()), List.of());
        assertEquals(6.0 + 40, At.point(around, 0, 40).value());
        assertFalse(new Sum(List.of(new Hinge(), new Clipped(new Hinge(), 2)), List.of()).acceptsSoftLabels());
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertEquals(
                "sum: losses must be for one kind of target, was huber(delta=1) (number) and poisson (count)",
                refusal("sum(losses=[huber, poisson])"));
        assertEquals(
                "sum: losses must be of the same scores, was gaussian (mean, log_scale) and huber(delta=1) (f)",
                refusal("sum(losses=[gaussian, huber])"));
        assertEquals(
                "sum: losses must be of the same scores, was huber(delta=1) (f) and multi-quantile(q=[0.1, 0.5, 0.9])"
                        + " (f[3])",
                refusal("sum(losses=[huber, multi-quantile])"));
        assertEquals(
                "sum: losses must be of scores with one meaning, was logistic (logit) and hinge (identity)",
                refusal("sum(losses=[logistic, hinge])"));
    }

    @Test
    void refusesWeightsThatAreNotOneForEach() {
        assertEquals(
                "sum: weights must be one for each of the 2 losses, was [1.0]",
                refusal("sum(losses=[huber, absolute], weights=[1])"));
        assertEquals("sum: weights must be positive and finite, was 0.0", refusal("sum(losses=[huber], weights=[0])"));
        assertEquals("sum: losses must be one or more, was none", refusal("sum(losses=[])"));
        assertEquals("losses of sum must be a list, was 'huber'", refusal("sum(losses=huber)"));
    }
}
