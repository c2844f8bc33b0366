package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class GaugeTest {
    /// Curved a hundred times as much in one direction as in the other; its minimum is -0.5 - 50.
    private static final Curved BOWL = Functions.quadratic(new double[][] {{1, 0}, {0, 0.01}}, new double[] {1, 1});

    private static Descent walk(Optimizer optimizer, Objective objective, int steps) {
        return new Minimizer(optimizer, new Limits(1e-6, steps, Budget.NONE), Watch.NONE)
                .run(objective, Penalty.none(objective.size()), new double[objective.size()]);
    }

    private static Pace pace(IntToDoubleFunction value, IntToDoubleFunction slope, int steps) {
        var going = new Going();
        for (int t = 0; t <= steps; t++) {
            going.see(value.applyAsDouble(t), slope.applyAsDouble(t));
        }
        return new Gauge(going, 1e-4, 1).pace().orElseThrow();
    }

    @Test
    void tellsHowManyMoreStepsAShrinkingSlopeNeeds() {
        // each step leaves 0.99 of the flat direction: 1e-6 after ln(1e6)/-ln(0.99) = 1375 steps
        var pace = walk(new GradientDescent(1), BOWL, 300).pace().orElseThrow();
        assertEquals(Pace.Kind.FALLING, pace.kind());
        assertEquals(1375 - 300, pace.more(), 2);
        var whole = walk(new GradientDescent(1), BOWL, 5000);
        assertTrue(whole.stop() instanceof Stop.Converged, whole.stop().toString());
        assertEquals(1375, whole.steps(), 2);
    }

    @Test
    void tellsHowUnlikeTheCurvatureIs() {
        var spread = walk(new GradientDescent(1), BOWL, 300)
                .pace()
                .orElseThrow()
                .spread()
                .orElseThrow();
        assertEquals(100, spread.condition(), 1e-6);
        assertEquals(2, spread.directions());
    }

    @Test
    void followsASlopeThatShrinksEverMoreSlowly() {
        // (1 + t)^-2 is 1e-4 at t = 99
        var pace = pace(t -> 1.0 / (1 + t), t -> 1 / (1.0 + t) / (1.0 + t), 60);
        assertEquals(Pace.Kind.FALLING, pace.kind());
        assertEquals(39, pace.most(), 1e-6);
        assertTrue(pace.more() < pace.most(), pace.toString());
        assertTrue(pace.text().contains(" to 39 more steps"), pace.text());
    }

    @Test
    void saysThatNoEndIsInSightOfASlopeThatStays() {
        var pace = pace(t -> -t, t -> 1, 60);
        assertEquals(Pace.Kind.FALLING, pace.kind());
        assertTrue(Double.isNaN(pace.more()));
        assertEquals(1, pace.each());
        assertTrue(pace.text().contains("no end is in sight"), pace.text());
    }

    @Test
    void callsAValueThatStaysFlat() {
        var pace = pace(t -> 5, t -> 0.5, 60);
        assertEquals(Pace.Kind.FLAT, pace.kind());
        assertTrue(pace.text().contains("its slope is still 0.50 of the steepest"), pace.text());
    }

    @Test
    void callsUpsAndDownsThatGetNoLowerSwinging() {
        var pace = walk(new Lion(0.1, 0.9, 0.99, 0), steep(), 300).pace().orElseThrow();
        assertEquals(Pace.Kind.SWINGING, pace.kind());
    }

    @Test
    void doesNotCallASwingThatDiesOutSwinging() {
        // 0.8^t cos(t): by 40 a swing is a hundredth of what it was 20 steps before
        var pace = pace(t -> StrictMath.pow(0.8, t) * StrictMath.cos(t) + 1, t -> 1 + 0.1 * StrictMath.cos(t), 40);
        assertEquals(Pace.Kind.SETTLING, pace.kind());
        assertTrue(pace.text().contains("ever less"), pace.text());
    }

    /// Steps of one length, all entries alike, hop over its minimum at (0.03, 0.03).
    private static Curved steep() {
        return Functions.quadratic(new double[][] {{1, 0}, {0, 1}}, new double[] {0.03, 0.03});
    }

    @Test
    void namesTheRateAboveWhichStepsGrow() {
        // no slope is steeper than 1: a rate above 2 makes the weight hop around the minimum for ever
        var pace = walk(new GradientDescent(5), new LogCosh(), 100).pace().orElseThrow();
        assertTrue(pace.limit().isPresent());
        assertTrue(pace.text().startsWith("it goes back and forth; steps grow above the rate"), pace.text());
    }

    /// log cosh(w - 1): curved by 1 at its minimum, and nowhere steeper than 1.
    private record LogCosh() implements Objective {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean convex() {
            return true;
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            g[0] = StrictMath.tanh(w[0] - 1);
            return StrictMath.log(StrictMath.cosh(w[0] - 1));
        }
    }

    @Test
    void saysNothingAfterFewStepsOrAtAMinimum() {
        assertEquals(Optional.empty(), walk(new GradientDescent(1), BOWL, 10).pace());
        assertEquals(Optional.empty(), walk(new Newton(), BOWL, 100).pace());
    }

    @Test
    void saysThatADirectionCurvesDown() {
        // along w[1] = 0 down towards (1, 0), where w[1] curves down
        var saddle = Functions.of(2, false, (w, g, h) -> {
            g[0] = 0.02 * w[0] - 0.02;
            g[1] = -2 * w[1] + 4 * w[1] * w[1] * w[1];
            h[0] = 0.02;
            h[1] = 0;
            h[2] = 0;
            h[3] = -2 + 12 * w[1] * w[1];
            return 0.01 * w[0] * w[0] - 0.02 * w[0] - w[1] * w[1] + w[1] * w[1] * w[1] * w[1];
        });
        var pace = walk(new GradientDescent(0.1), saddle, 100).pace().orElseThrow();
        assertTrue(pace.text().contains("some direction curves down"), pace.text());
    }

    @Test
    void remembersALongWalkInLittleRoom() {
        var going = new Going();
        for (int t = 0; t <= 100_000; t++) {
            going.see(t % 2 == 0 ? 1 : -1, 1);
        }
        var state = going.state();
        assertTrue(state.values().length <= 128);
        assertEquals(100_001, state.seen());
        assertEquals(200_000, Arrays.stream(state.travels()).sum() + state.travel());
        assertEquals(
                Pace.Kind.SWINGING,
                new Gauge(going, 1e-4, 1).pace().orElseThrow().kind());
    }
}
