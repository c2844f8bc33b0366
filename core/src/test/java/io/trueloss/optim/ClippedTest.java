package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClippedTest {

    private static Clipped to(double norm) {
        return new Clipped(new GradientDescent(1), Optional.of(norm));
    }

    private static final Clipped BY_MEDIAN = new Clipped(new GradientDescent(1), Optional.empty());

    /// How far each of these gradients moves a weight.
    private static double[] moves(Rule rule, double... gradients) {
        double[] moves = new double[gradients.length];
        double[][] slots = new double[rule.slots()][1];
        for (int t = 1; t <= gradients.length; t++) {
            double[] w = {0};
            rule.step(new Step(w, new double[] {gradients[t - 1]}, 0, rule.rate(), t, slots));
            moves[t - 1] = -w[0];
        }
        return moves;
    }

    @Test
    void shortensAllEntriesAlike() {
        // (3, -4) is 5 long: to 2.5 it is halved; (0.6, 0.8) is shorter
        double[] w = Walk.of(to(2.5), new double[] {0, 0}, new double[] {3, -4}, new double[] {0.6, 0.8});
        assertArrayEquals(new double[] {-1.5 - 0.6, 2 - 0.8}, w, 1e-15);
    }

    @Test
    void isTwentyTimesTheRunningMedianIfNoLengthIsSaid() {
        // the median: 1, then 1.1, then 1.1 * 1.1: 100 is cut to 20, then to 22
        assertArrayEquals(new double[] {1, 20, -22, 5}, moves(BY_MEDIAN, 1, 100, -100, 5), 1e-12);
    }

    @Test
    void theMedianFollowsGradientsThatShrink() {
        double[] gradients = new double[60];
        for (int i = 0; i < 60; i++) {
            gradients[i] = StrictMath.pow(0.95, i);
        }
        gradients[59] = 100; // 20 * 0.95^59 = 0.97; the median is within a factor 1.21 of it
        double last = moves(BY_MEDIAN, gradients)[59];
        assertEquals(20 * StrictMath.pow(0.95, 59), last, 0.21 * last);
    }

    @Test
    void tellsForWhichShareOfItsStepsItShortened() {
        var descent = new Minimizer(to(1), new Limits(1e-12, 4, Budget.NONE), Watch.NONE)
                .run(Functions.quadratic(new double[][] {{1}}, new double[] {0}), Penalty.none(1), new double[] {2.5});
        // at 2.5 and 1.5 the gradient is longer than 1, then at 0.5 it leads to 0 exactly
        assertEquals(Optional.of(2.0 / 3), descent.clipped());
        assertEquals(0, descent.w()[0]);
    }

    @Test
    void isHeardThroughRulesAroundIt() {
        var rule = new Sam(new Averaged(to(1), 0.5, 0), 0.1);
        double[][] slots = new double[rule.slots()][1];
        assertEquals(Optional.empty(), rule.clipped(slots, 1));
        for (int t = 1; t <= 4; t++) {
            rule.step(new Step(new double[1], new double[] {t == 2 ? 3 : 0.5}, 0, 1, t, slots));
        }
        assertEquals(Optional.of(0.5), rule.clipped(slots, 4));
        assertEquals(Optional.empty(), new Sam(new GradientDescent(1), 0.1).clipped(slots, 4));
    }

    @Test
    void refusesALengthOfZero() {
        var e = assertThrows(IllegalArgumentException.class, () -> to(0));
        assertEquals("norm must be positive and finite, was 0.0", e.getMessage());
    }
}
