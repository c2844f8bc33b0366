package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MishapTest {

    /// Half of 1 and half of 50 squares: the largest curvature is 50.
    private static final Curved PARABOLA = Functions.quadratic(new double[][] {{1, 0}, {0, 50}}, new double[] {0, 0});

    private static Stop stop(Rule rule) {
        return new Minimizer(rule, new Limits(1e-9, 3000, Budget.NONE), Watch.NONE)
                .run(PARABOLA, Penalty.none(2), new double[] {1, 1})
                .stop();
    }

    @Test
    void saysHowManyTimesTheRateIsTooLong() {
        // gradient descent bears 2 / 50 = 0.04
        var diverged = assertInstanceOf(Stop.Diverged.class, stop(new GradientDescent(1.6)));
        assertTrue(diverged.reason().contains("the rate 1.60 is 40.0 times the 0.0400"), diverged.reason());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.04", "0.5, 0.06", "0.9, 0.076"})
    void heavyBallGrowsAboveItsLimitAndNotBelow(double momentum, double limit) {
        assertEquals(limit, new HeavyBall(1, momentum, 0).limit(50).orElseThrow(), 1e-15);
        assertInstanceOf(Stop.Diverged.class, stop(new HeavyBall(limit * 1.01, momentum, 0)));
        assertFalse(stop(new HeavyBall(limit * 0.99, momentum, 0)) instanceof Stop.Diverged);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.04", "0.5, 0.03", "0.9, 0.0271428571428571"})
    void nesterovGrowsAboveItsLimitAndNotBelow(double momentum, double limit) {
        assertEquals(limit, new Nesterov(1, momentum).limit(50).orElseThrow(), 1e-15);
        assertInstanceOf(Stop.Diverged.class, stop(new Nesterov(limit * 1.01, momentum)));
        assertFalse(stop(new Nesterov(limit * 0.99, momentum)) instanceof Stop.Diverged);
    }

    @Test
    void blamesNoRateWhoseLimitIsNotKnown() {
        assertTrue(new Adam(1, 0.9, 0.999, 1e-8).limit(50).isEmpty());
    }
}
