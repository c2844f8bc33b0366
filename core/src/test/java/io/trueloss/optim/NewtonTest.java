package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;

final class NewtonTest {

    private static Descent run(Objective objective, double... w) {
        return new Minimizer(new Newton(), Limits.USUAL, Watch.NONE).run(objective, Penalty.none(w.length), w);
    }

    @Test
    void solvesAQuadraticInOneMove() {
        // [[4,1],[1,3]] w = (1,2) has the solution (1/11, 7/11)
        var descent = run(Functions.quadratic(new double[][] {{4, 1}, {1, 3}}, new double[] {1, 2}), 10, -7);
        assertArrayEquals(new double[] {1 / 11.0, 7 / 11.0}, descent.w(), 1e-15);
        assertTrue(descent.steps() <= 2, "took " + descent.steps());
        var stop = assertInstanceOf(Stop.Converged.class, descent.stop());
        assertInstanceOf(Certificate.Decrement.class, stop.certificate());
    }

    @Test
    void leavesACoordinateThatOthersDetermineWhereItWas() {
        // (w0 + w1 - 3)^2 / 2: the second column repeats the first
        var descent = run(Functions.quadratic(new double[][] {{1, 1}, {1, 1}}, new double[] {3, 3}), 0, 0);
        assertEquals(1, descent.aliased().length);
        assertEquals(0.0, descent.w()[descent.aliased()[0]]);
        assertEquals(3, descent.w()[0] + descent.w()[1], 1e-15);
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }

    @Test
    void findsTheMinimumOfACurvedValley() {
        var descent = run(Functions.rosenbrock(), -1.2, 1);
        assertArrayEquals(new double[] {1, 1}, descent.w(), 1e-12);
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }

    @Test
    void leavesASaddle() {
        // x^2 - y^2 + y^4/4 has a saddle at 0 and minima at y = ±sqrt 2
        Curved saddle = Functions.of(2, false, (w, g, h) -> {
            g[0] = 2 * w[0];
            g[1] = -2 * w[1] + w[1] * w[1] * w[1];
            h[0] = 2;
            h[2] = 0;
            h[3] = -2 + 3 * w[1] * w[1];
            return w[0] * w[0] - w[1] * w[1] + w[1] * w[1] * w[1] * w[1] / 4;
        });
        var descent = run(saddle, 1, 0);
        assertEquals(Math.sqrt(2), Math.abs(descent.w()[1]), 1e-12);
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }

    @Test
    void refusesAnObjectiveThatDoesNotKnowItsCurvature() {
        Objective plain = new Objective() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public double evaluate(double[] w, double[] g) {
                g[0] = w[0];
                return w[0] * w[0] / 2;
            }
        };
        assertThrows(IllegalArgumentException.class, () -> run(plain, 1));
    }
}
