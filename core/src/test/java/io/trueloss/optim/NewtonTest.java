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

    /// A polynomial of degree 11 on [0, 1] in a logistic score: the Hessian's condition number is 5e16, so that
    /// by the Hessian some columns look determined by others. Expected by Newton's method in 60 digits
    /// (mpmath).
    @Test
    void keepsDigitsByQrThatTheHessianHasLost() {
        String signs = "+-+--+-++-++-+--+--+-++-+--+-++-++-+--+--+-++-+--+--+--+----";
        double[] expected = {
            10.248578091280392052, -640.22074452773630828, 13582.950000879719482, -144473.49715540238287,
            911023.04529174886526, -3694548.4669151907377, 9995677.2636784561566, -18199913.665907316282,
            21976294.532407025229, -16833745.217006587559, 7391371.338546568985, -1414683.1970790998664
        };
        int n = signs.length();
        double[][] x = new double[12][n];
        double[] sign = new double[n];
        for (int i = 0; i < n; i++) {
            sign[i] = signs.charAt(i) == '+' ? 1 : -1;
            double power = 1;
            for (int j = 0; j < 12; j++, power *= (i + 1) / (double) n) {
                x[j][i] = power;
            }
        }
        var logistic = new Fixtures.Logistic(x, sign);
        var byQr = run(logistic, new double[12]);
        var byHessian = run(Functions.of(12, true, logistic::evaluate), new double[12]);
        assertTrue(error(expected, byQr) < 1e-7, "by QR " + error(expected, byQr));
        assertEquals(0, byQr.aliased().length);
        assertInstanceOf(Stop.Converged.class, byQr.stop());
        assertTrue(byHessian.aliased().length > 0);
        assertInstanceOf(Stop.Stalled.class, byHessian.stop());
    }

    private static double error(double[] expected, Descent descent) {
        double error = 0;
        for (int j = 0; j < expected.length; j++) {
            error = Math.max(error, Math.abs(descent.w()[j] / expected[j] - 1));
        }
        return error;
    }

    @Test
    void findsTheOneWeightThatGrowsForEver() {
        // classes overlap in x, but a rare mark is seen in the upper class only
        double[][] x = {{1, 1, 1, 1, 1, 1, 1, 1}, {1, 2, 3, 4, 2, 3, 4, 5}, {0, 0, 0, 0, 0, 0, 1, 1}};
        double[] sign = {-1, -1, -1, -1, 1, 1, 1, 1};
        var stop = assertInstanceOf(
                Stop.Separated.class,
                run(new Fixtures.Logistic(x, sign), new double[3]).stop());
        assertArrayEquals(new double[] {0, 0, 1}, stop.parting().direction(), 1e-9);
    }

    @Test
    void crossesRegionsWithoutCurvature() {
        // mean of Huber's loss (delta 1) over 1, 2, 2, 7, 10: minimum 2.45 at 2.5; beyond the data it is a line
        double[] y = {1, 2, 2, 7, 10};
        Curved huber = Functions.of(1, true, (w, g, h) -> {
            double value = 0;
            g[0] = 0;
            h[0] = 0;
            for (double each : y) {
                double r = w[0] - each;
                value += (Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r) - 0.5) / 5;
                g[0] += Math.clamp(r, -1, 1) / 5;
                h[0] += (Math.abs(r) <= 1 ? 1 : 0) / 5.0;
            }
            return value;
        });
        for (double start : new double[] {-1e6, 4.5, 1e3}) {
            var descent = run(huber, start);
            assertEquals(2.5, descent.w()[0], 1e-12);
            assertEquals(2.45, descent.value(), 1e-15);
            assertInstanceOf(Stop.Converged.class, descent.stop());
        }
    }

    @Test
    void comesBackFromFarOutOnAnExponential() {
        // exp(w) - 3 w: minimum at log 3; from 300 each full step is 1 long, from -30 it is 1e13 long
        Curved poisson = Functions.of(1, true, (w, g, h) -> {
            g[0] = StrictMath.exp(w[0]) - 3;
            h[0] = StrictMath.exp(w[0]);
            return StrictMath.exp(w[0]) - 3 * w[0];
        });
        for (double start : new double[] {-30, 0, 30, 300}) {
            var descent = run(poisson, start);
            assertEquals(1.0986122886681098, descent.w()[0], 1e-15, "from " + start);
            assertInstanceOf(Stop.Converged.class, descent.stop());
        }
    }

    /// Rows far from the kink of a nearly sharp loss have slope but hardly curvature: their root is tiny, their
    /// right-hand side huge.
    @Test
    void keepsDigitsByQrWhereMostRowsHaveNoCurvature() {
        var random = new java.util.Random(1);
        int n = 200;
        double[][] x = new double[3][n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[0][i] = 1;
            x[1][i] = random.nextGaussian();
            x[2][i] = random.nextGaussian();
            double noise = random.nextGaussian();
            y[i] = 1 + x[1][i] - x[2][i] + noise * noise * noise;
        }
        var smooth = new Fixtures.Smoothed(x, y, 1e-9);
        var byQr = run(smooth, new double[3]);
        var byHessian = run(Functions.of(3, true, smooth::evaluate), new double[3]);
        assertInstanceOf(Stop.Converged.class, byQr.stop());
        assertInstanceOf(Stop.Converged.class, byHessian.stop());
        assertArrayEquals(byHessian.w(), byQr.w(), 1e-14);
        assertTrue(byQr.stop().certificate().residual() < 1e-6);
    }
}
