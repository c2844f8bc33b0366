package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;

final class LbfgsTest {

    @Test
    void goesOnFromASavedMemoryAsIfNothingHadHappened() {
        var problem = new Penalised(Functions.rosenbrock(), Penalty.none(2));
        var moves = new Lbfgs(3).start(problem, problem.at(new double[] {-1.2, 1}), 1e-9, new double[0][]);
        Point point = moves.next().to();
        for (int i = 0; i < 9; i++) {
            point = moves.next().to();
        }
        var again = new Lbfgs(3).start(problem, problem.at(point.w().clone()), 1e-9, moves.memory());
        for (int i = 0; i < 9; i++) {
            assertArrayEquals(moves.next().to().w(), again.next().to().w());
        }
    }

    @Test
    void solvesAWideParabolaWithCurvaturesOfManySizes() {
        // sum of (j + 1) * (w[j] - 1)^2 / 2 for 2000 weights
        Objective parabola = new Objective() {
            @Override
            public int size() {
                return 2000;
            }

            @Override
            public boolean convex() {
                return true;
            }

            @Override
            public double evaluate(double[] w, double[] g) {
                double value = 0;
                for (int j = 0; j < w.length; j++) {
                    g[j] = (j + 1) * (w[j] - 1);
                    value += g[j] * (w[j] - 1) / 2;
                }
                return value;
            }
        };
        var descent = new Minimizer(new Lbfgs(10), new Limits(1e-12, 2000, Budget.NONE), Watch.NONE)
                .run(parabola, Penalty.none(2000), new double[2000]);
        for (double weight : descent.w()) {
            assertEquals(1, weight, 1e-8);
        }
        var stop = assertInstanceOf(Stop.Converged.class, descent.stop());
        var certificate = assertInstanceOf(Certificate.Gradient.class, stop.certificate());
        assertEquals(2000, certificate.largest(), 1e-9);
        assertTrue(certificate.residual() <= 1e-12 * certificate.largest());
    }

    @Test
    void refusesToRememberNothing() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Lbfgs(0));
        assertEquals("memory must be at least 1, was 0", e.getMessage());
    }
}
