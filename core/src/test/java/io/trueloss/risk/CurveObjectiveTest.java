package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Losses;
import io.trueloss.optim.Fault;
import io.trueloss.table.Weights;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CurveObjectiveTest {

    private static CurveObjective objective(String loss) {
        var model = Formula.parse("scores(a!, b!): a*exp(b*x)").bind(new Shape(Label.NUMBER, 0, List.of("x")));
        return new CurveObjective(
                model,
                Losses.read(loss).bind(Shape.number()),
                new double[] {1, 3, 7},
                new double[][] {{0, 1, 2}},
                new Weights(new double[] {1, 2, 1}, new double[] {1, 1, 1}, new double[3]));
    }

    @Test
    void isTheMeanLossOfTheModel() {
        double[] g = new double[2];
        // a = 2, b = 0: residuals 1, -1, -5 with shares 1/4, 1/2, 1/4
        assertEquals((1 + 2 * 1 + 25) / 8.0, objective("half-squared").evaluate(new double[] {2, 0}, g), 1e-15);
        // d/da: mean of r; d/db: mean of r a x
        assertArrayEquals(new double[] {(1 - 2 - 5) / 4.0, (0 - 2 * 2 - 5 * 4) / 4.0}, g, 1e-15);
    }

    @Test
    void namesTheRowAndThePartThatAreNotFinite() {
        assertEquals(Optional.empty(), objective("half-squared").fault(new double[] {2, 0}));
        // exp(800) is beyond the largest double, 1.8e308; exp(400) is not, but its square is
        Fault model = objective("half-squared").fault(new double[] {1, 800}).orElseThrow();
        assertEquals(2, model.row());
        assertEquals("exp(b*x)", model.part());
        Fault loss = objective("half-squared").fault(new double[] {1, 400}).orElseThrow();
        assertEquals(2, loss.row());
        assertTrue(loss.point().contains("y = 3"), loss.point());
    }

    @Test
    void itsRootMakesItsGradient() {
        for (var loss : List.of("half-squared", "huber(delta=2)", "log-cosh", "absolute")) {
            var objective = objective(loss);
            double[] w = {1.5, 0.3};
            double[] g = new double[2];
            double[][] x = new double[2][3];
            double[] r = new double[3];
            objective.root(w, g, x, r);
            for (int j = 0; j < 2; j++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum -= x[j][i] * r[i];
                }
                assertEquals(g[j], sum, 1e-14, loss);
            }
        }
    }

    @Test
    void itsHessianIsTheDerivativeOfItsGradient() {
        var objective = objective("log-cosh");
        double[] w = {1.5, 0.3};
        double[] h = new double[4];
        objective.evaluate(w, new double[2], h);
        for (int j = 0; j < 2; j++) {
            double[] up = w.clone();
            double[] down = w.clone();
            up[j] += 1e-5;
            down[j] -= 1e-5;
            double[] gUp = new double[2];
            double[] gDown = new double[2];
            objective.evaluate(up, gUp);
            objective.evaluate(down, gDown);
            for (int k = j; k < 2; k++) {
                assertEquals((gUp[k] - gDown[k]) / 2e-5, h[k * 2 + j], 1e-8);
            }
        }
    }

    @Test
    void saysWhatTheModelSays() {
        assertArrayEquals(new double[] {2, 2, 2}, objective("half-squared").fitted(new double[] {2, 0}), 0);
    }
}
