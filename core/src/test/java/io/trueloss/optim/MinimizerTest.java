package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MinimizerTest {

    static List<Optimizer> optimizers() {
        return List.of(new Newton(), new Lbfgs(10), new GradientDescent(0.001), new ProximalNewton());
    }

    private static Descent run(Optimizer optimizer, Objective objective, double... w) {
        return new Minimizer(optimizer, new Limits(1e-9, 500, Budget.NONE), Watch.NONE)
                .run(objective, Penalty.none(w.length), w);
    }

    /// `w - log w`: minimum 1 at 1, defined for w > 0 only; outside, what it hands back is nonsense.
    private static Curved halfLine(double outside) {
        return Functions.of(1, true, (w, g, h) -> {
            if (w[0] <= 0) {
                g[0] = Double.NaN;
                h[0] = Double.NaN;
                return outside;
            }
            g[0] = 1 - 1 / w[0];
            h[0] = 1 / w[0] / w[0];
            return w[0] - StrictMath.log(w[0]);
        });
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void neverStandsWhereTheObjectiveIsNotFinite(Optimizer optimizer) {
        // Newton's full step from 5 leads to 5 - 20 < 0
        for (double outside : new double[] {Double.POSITIVE_INFINITY, Double.NaN, 0}) {
            List<Double> seen = new ArrayList<>();
            var descent = new Minimizer(optimizer, new Limits(1e-9, 50, Budget.NONE), at -> seen.add(at.train()))
                    .run(halfLine(outside), Penalty.none(1), new double[] {5});
            assertTrue(descent.w()[0] > 0);
            assertTrue(seen.stream().allMatch(Double::isFinite));
            assertTrue(seen.size() > 1);
        }
    }

    @Test
    void findsAMinimumBesideAForbiddenRegion() {
        for (Optimizer optimizer : List.of(new Newton(), new Lbfgs(10), new ProximalNewton())) {
            var descent = run(optimizer, halfLine(Double.NaN), 5);
            assertEquals(1, descent.w()[0], 1e-9);
            assertInstanceOf(Stop.Converged.class, descent.stop());
        }
    }

    @Test
    void saysSoWhenNotEvenTheStartIsFinite() {
        var descent = run(new Newton(), halfLine(Double.NaN), -1);
        assertInstanceOf(Stop.Diverged.class, descent.stop());
        assertArrayEquals(new double[] {-1}, descent.w());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void leavesTheStartAsItWas(Optimizer optimizer) {
        double[] w = {-1.2, 1};
        run(optimizer, Functions.rosenbrock(), w);
        assertArrayEquals(new double[] {-1.2, 1}, w);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void handsBackTheBestWeightsWhenCancelled(Optimizer optimizer) {
        class Impatient implements Watch {
            private final List<Progress> seen = new ArrayList<>();

            @Override
            public void see(Progress progress) {
                seen.add(progress);
            }

            @Override
            public boolean cancelled() {
                return seen.size() >= 4;
            }
        }
        var watch = new Impatient();
        var descent = new Minimizer(optimizer, Limits.USUAL, watch)
                .run(Functions.rosenbrock(), Penalty.none(2), new double[] {-1.2, 1});
        assertInstanceOf(Stop.Cancelled.class, descent.stop());
        assertEquals(4, watch.seen.size());
        assertEquals(3, descent.steps());
        double lowest = watch.seen.stream().mapToDouble(Progress::train).min().orElseThrow();
        assertEquals(lowest, descent.value());
        assertEquals(lowest, Functions.rosenbrock().evaluate(descent.w(), new double[2]));
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            var descent = run(new Newton(), Functions.rosenbrock(), -1.2, 1);
            assertInstanceOf(Stop.Cancelled.class, descent.stop());
            assertArrayEquals(new double[] {-1.2, 1}, descent.w());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void stopsAtALimit() {
        var none = Penalty.none(2);
        double[] start = {-1.2, 1};
        var few = new Minimizer(new GradientDescent(0.001), new Limits(1e-9, 7, Budget.NONE), Watch.NONE)
                .run(Functions.rosenbrock(), none, start);
        assertEquals(7, few.steps());
        assertEquals(
                Stop.Bound.STEPS, assertInstanceOf(Stop.Limit.class, few.stop()).bound());
        var cheap = new Limits(1e-9, 1000, new Budget(Optional.empty(), Optional.of(20L)));
        var counted =
                new Minimizer(new GradientDescent(0.001), cheap, Watch.NONE).run(Functions.rosenbrock(), none, start);
        assertEquals(20, counted.evaluations());
        assertEquals(
                Stop.Bound.BUDGET,
                assertInstanceOf(Stop.Limit.class, counted.stop()).bound());
    }

    @Test
    void knowsASaddleFromAMinimumEvenAfterASearchBlindToCurvature() {
        // x^2 - y^2 + y^4: started on the axis y = 0 the gradient leads to the saddle at 0
        Curved saddle = Functions.of(2, false, (w, g, h) -> {
            g[0] = 2 * w[0];
            g[1] = -2 * w[1] + 4 * w[1] * w[1] * w[1];
            h[0] = 2;
            h[2] = 0;
            h[3] = -2 + 12 * w[1] * w[1];
            return w[0] * w[0] - w[1] * w[1] + w[1] * w[1] * w[1] * w[1];
        });
        var stop = assertInstanceOf(
                Stop.Saddle.class, run(new Lbfgs(10), saddle, 1, 0).stop());
        var certificate = assertInstanceOf(Certificate.Stationary.class, stop.certificate());
        assertEquals(-2, certificate.smallest(), 1e-12);
        assertInstanceOf(Stop.Converged.class, run(new Lbfgs(10), saddle, 1, 1).stop());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void doesNotCallAFunctionWithoutAMinimumSolved(Optimizer optimizer) {
        Curved line = Functions.of(1, true, (w, g, h) -> {
            g[0] = -1;
            h[0] = 0;
            return -w[0];
        });
        var descent = run(optimizer, line, 0);
        assertTrue(descent.stop() instanceof Stop.Diverged || descent.stop() instanceof Stop.Limit, descent.toString());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void findsTheMinimumOfAParabola(Optimizer optimizer) {
        var parabola = Functions.quadratic(new double[][] {{400, 100}, {100, 300}}, new double[] {100, 200});
        var descent = run(optimizer, parabola, 10, -7);
        assertArrayEquals(new double[] {1 / 11.0, 7 / 11.0}, descent.w(), 1e-7);
        var stop = assertInstanceOf(Stop.Converged.class, descent.stop());
        assertTrue(stop.certificate().meaning().contains("convex"));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void addsThePriceOfSquares(Optimizer optimizer) {
        // (w - 3)^2 * 50 + 100/2 * w^2 = minimum at 1.5
        Curved parabola = Functions.of(1, true, (w, g, h) -> {
            g[0] = 100 * (w[0] - 3);
            h[0] = 100;
            return 50 * (w[0] - 3) * (w[0] - 3);
        });
        var descent = new Minimizer(optimizer, Limits.USUAL, Watch.NONE)
                .run(parabola, new Penalty(new double[1], new double[] {100}), new double[] {0});
        assertEquals(1.5, descent.w()[0], 1e-8);
        assertEquals(225, descent.value(), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void setsAWeightThatIsNotWorthItsPriceToZero(Optimizer optimizer) {
        // 50 (a - 3)^2 + 50 (b - 1)^2 with a price of 150 on each: a = 1.5, b = 0
        Curved parabola = Functions.of(2, true, (w, g, h) -> {
            g[0] = 100 * (w[0] - 3);
            g[1] = 100 * (w[1] - 1);
            h[0] = 100;
            h[2] = 0;
            h[3] = 100;
            return 50 * ((w[0] - 3) * (w[0] - 3) + (w[1] - 1) * (w[1] - 1));
        });
        var descent = new Minimizer(optimizer, Limits.USUAL, Watch.NONE)
                .run(parabola, new Penalty(new double[] {150, 150}, new double[2]), new double[] {4, 4});
        assertEquals(1.5, descent.w()[0], 1e-8);
        assertEquals(0.0, descent.w()[1]);
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }

    @Test
    void reachesTheCoefficientsOfALogisticFit() {
        // iris, versicolor against virginica, sum of losses + |w|^2 / 2 without the intercept: 50 digits
        double[] expected = {
            -14.430758180168676523,
            -0.39443347857205939582,
            -0.51327740442843434331,
            2.9307513838533586642,
            2.4170321883370080004
        };
        var penalty = new Penalty(new double[5], new double[] {0, 1, 1, 1, 1});
        var iris = Fixtures.iris("versicolor", "virginica");
        for (Optimizer optimizer : List.of(new Newton(), new Lbfgs(10))) {
            var descent = new Minimizer(optimizer, Limits.USUAL, Watch.NONE).run(iris, penalty, new double[5]);
            assertEquals(24.054662340169929847, descent.value(), 1e-12);
            assertArrayEquals(expected, descent.w(), optimizer instanceof Newton ? 1e-12 : 1e-6);
            assertInstanceOf(Stop.Converged.class, descent.stop());
        }
    }

    @Test
    void certifiesHowFarAboveTheMinimumItIs() {
        var penalty = new Penalty(new double[5], new double[] {0, 1, 1, 1, 1});
        var descent = new Minimizer(new Newton(), Limits.USUAL, Watch.NONE)
                .run(Fixtures.iris("versicolor", "virginica"), penalty, new double[5]);
        var certificate =
                assertInstanceOf(Certificate.Decrement.class, descent.stop().certificate());
        assertTrue(certificate.excess() < 1e-20, certificate.toString());
    }

    @Test
    void saysThatClassesAreSeparatedAndAlongWhichDirection() {
        for (Optimizer optimizer : List.of(new Newton(), new Lbfgs(10))) {
            var iris = Fixtures.iris("setosa", "versicolor");
            var descent = new Minimizer(optimizer, new Limits(1e-9, 2000, Budget.NONE), Watch.NONE)
                    .run(iris, Penalty.none(5), new double[5]);
            var stop = assertInstanceOf(Stop.Separated.class, descent.stop());
            double[] far = Vectors.times(1e6, stop.parting().direction());
            assertTrue(iris.evaluate(far, new double[5]) < 1e-300);
            assertTrue(Vectors.finite(descent.w()));
        }
    }

    @Test
    void findsTheFiniteMinimumOfSeparatedClassesUnderASmallPenalty() {
        // iris, setosa against versicolor, sum of losses + 1e-6/2 |w|^2 without the intercept: 50 digits
        double[] expected = {
            -23.096163423738492943,
            1.3754378345400613883,
            -6.1997685515586956875,
            12.014886279844768933,
            6.5759253808093577409
        };
        double l2 = 1e-6;
        var descent = new Minimizer(new Newton(), Limits.USUAL, Watch.NONE)
                .run(
                        Fixtures.iris("setosa", "versicolor"),
                        new Penalty(new double[5], new double[] {0, l2, l2, l2, l2}),
                        new double[5]);
        assertInstanceOf(Stop.Converged.class, descent.stop());
        assertArrayEquals(expected, descent.w(), 1e-9);
    }

    @Test
    void doesNotCallOverlappingClassesSeparated() {
        for (Optimizer optimizer : List.of(new Newton(), new Lbfgs(10))) {
            var descent = new Minimizer(optimizer, Limits.USUAL, Watch.NONE)
                    .run(Fixtures.iris("versicolor", "virginica"), Penalty.none(5), new double[5]);
            assertInstanceOf(Stop.Converged.class, descent.stop());
        }
    }

    @Test
    void anAbsurdlySteepStartDoesNotMakeEverythingElseLookFlat() {
        // exp(w) - 3 w from 60, where it is 1e26: minimum at log 3
        Curved poisson = Functions.of(1, true, (w, g, h) -> {
            g[0] = StrictMath.exp(w[0]) - 3;
            h[0] = StrictMath.exp(w[0]);
            return StrictMath.exp(w[0]) - 3 * w[0];
        });
        for (Optimizer optimizer : List.of(new Newton(), new Lbfgs(10), new ProximalNewton())) {
            for (double l1 : new double[] {0, 0.5}) {
                var penalty = new Penalty(new double[] {l1}, new double[1]);
                var descent =
                        new Minimizer(optimizer, Limits.USUAL, Watch.NONE).run(poisson, penalty, new double[] {60});
                assertEquals(StrictMath.log(3 - l1), descent.w()[0], 1e-7, optimizer.toString());
                assertInstanceOf(Stop.Converged.class, descent.stop());
            }
        }
    }
}
