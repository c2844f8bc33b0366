package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;

final class LevenbergMarquardtTest {

    private static Descent fit(GaussNewton objective, double... from) {
        return new Minimizer(new LevenbergMarquardt(), Limits.USUAL, Watch.NONE)
                .run(objective, Penalty.none(from.length), from);
    }

    /// Half the squares of 10 (b - a²) and 1 - a: Rosenbrock's function, halved.
    record Valley() implements GaussNewton {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public int rows() {
            return 2;
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            return root(w, g, new double[2][2], new double[2]);
        }

        @Override
        public double root(double[] w, double[] g, double[][] x, double[] r) {
            r[0] = -10 * (w[1] - w[0] * w[0]);
            r[1] = 1 - w[0];
            x[0][0] = -20 * w[0];
            x[1][0] = 10;
            x[0][1] = 1;
            x[1][1] = 0;
            for (int j = 0; j < 2; j++) {
                g[j] = -x[j][0] * r[0] - x[j][1] * r[1];
            }
            return (r[0] * r[0] + r[1] * r[1]) / 2;
        }
    }

    @Test
    void walksTheValleyToItsEnd() {
        var descent = fit(new Valley(), -1.2, 1);
        assertInstanceOf(Stop.Converged.class, descent.stop());
        assertArrayEquals(new double[] {1, 1}, descent.w(), 1e-14);
        assertTrue(descent.steps() < 40, descent.toString());
    }

    @Test
    void givesTheSameBitsTwice() {
        assertArrayEquals(fit(new Valley(), 3, -4).w(), fit(new Valley(), 3, -4).w(), 0);
    }

    @Test
    void needsARootOfItsMatrix() {
        var plain = Functions.rosenbrock();
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new Minimizer(new LevenbergMarquardt(), Limits.USUAL, Watch.NONE)
                        .run(plain, Penalty.none(2), new double[] {-1.2, 1}));
        assertTrue(String.valueOf(e.getMessage()).startsWith("objective must be a curved model"), e.toString());
        assertEquals(2, plain.size());
    }
}
