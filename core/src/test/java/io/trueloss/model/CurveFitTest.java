package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Link;
import io.trueloss.loss.Losses;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.report.Estimate;
import io.trueloss.risk.CurveObjective;
import io.trueloss.table.Weights;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CurveFitTest {

    // Misra1a of NIST StRD.
    private static final double[] Y = {
        10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
    };
    private static final double[] X = {
        77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
    };

    private static CurveFit fit(String model, String loss, CurveFit.Errors errors, int rows, double... from) {
        var bound = Formula.parse(model).bind(new Shape(Label.NUMBER, 0, List.of("x")));
        double[] weight = new double[rows];
        Arrays.fill(weight, 1);
        double[][] columns = {Arrays.copyOf(X, rows)};
        var cost = Losses.read(loss).bind(Shape.number());
        var objective = new CurveObjective(
                bound, cost, Arrays.copyOf(Y, rows), columns, new Weights(weight, weight, new double[weight.length]));
        var minimizer = new Minimizer(new LevenbergMarquardt(), Limits.USUAL, Watch.NONE);
        return CurveFit.of(objective, from, errors, Link.IDENTITY, minimizer);
    }

    private static final String MODEL = "scores(b1!, b2!): b1*(1 - exp(-b2*x))";

    @Test
    void hasTheCertifiedStandardErrors() {
        var fit = fit(MODEL, "half-squared", CurveFit.Errors.EQUAL, 14, 500, 0.0001);
        var b1 = assertInstanceOf(Estimate.Interval.class, fit.parameter(0, 0.95));
        var b2 = assertInstanceOf(Estimate.Interval.class, fit.parameter(1, 0.95));
        assertEquals(2.3894212918e2, b1.value(), 1e-7);
        assertEquals(2.7070075241, b1.se(), 1e-7);
        assertEquals(7.2668688436e-6, b2.se(), 1e-13);
        assertEquals(1.0187876330e-1, fit.spread(), 1e-9);
    }

    @Test
    void whateverTheErrorsAreTheIntervalIsOfLikeSize() {
        var equal = (Estimate.Interval)
                fit(MODEL, "half-squared", CurveFit.Errors.EQUAL, 14, 250, 5e-4).parameter(0, 0.95);
        var any = (Estimate.Interval)
                fit(MODEL, "half-squared", CurveFit.Errors.ANY, 14, 250, 5e-4).parameter(0, 0.95);
        assertTrue(any.se() > equal.se() / 2 && any.se() < 2 * equal.se(), any.toString());
    }

    @Test
    void saysWhyThereIsNoInterval() {
        var few = (Estimate.Unknown)
                fit(MODEL, "half-squared", CurveFit.Errors.EQUAL, 2, 250, 5e-4).parameter(0, 0.95);
        assertEquals("there are no more rows than parameters", few.reason());
        var twice = fit("scores(a!, b!): (a + b)*x", "half-squared", CurveFit.Errors.EQUAL, 14, 1, 1)
                .parameter(0, 0.95);
        assertEquals("parameters depend on each other: they are not determined", ((Estimate.Unknown) twice).reason());
    }
}
