package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PatienceTest {

    @Test
    void waitsSoManyStepsForANewLow() {
        var patience = new Patience(2);
        assertFalse(patience.over(CourseTest.of(5)));
        assertFalse(patience.over(CourseTest.of(5, 4, 6)));
        assertTrue(patience.over(CourseTest.of(5, 4, 6, 4)));
        assertFalse(patience.over(CourseTest.of(5, 4, 6, 4, 3)));
    }

    @Test
    void refusesToWaitForNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Patience(0));
    }

    @Test
    void handsBackTheWeightsOfTheLowestValidationLoss() {
        // Down (w - 3)² from 0 at a rate of 0.05: w = 3 (1 - 0.9^t). Other rows have their lowest at w = 1, which
        // is nearest at t = 4: 3 (1 - 0.6561) = 1.0317.
        var parabola = Functions.of(1, true, (w, g, h) -> {
            g[0] = 2 * (w[0] - 3);
            h[0] = 2;
            return (w[0] - 3) * (w[0] - 3);
        });
        Early.Judge judge = w -> (w[0] - 1) * (w[0] - 1);
        var descent = new Minimizer(new GradientDescent(0.05), new Limits(1e-9, 100, Budget.NONE), Watch.NONE)
                .early(Optional.of(new Early(new Patience(3), Optional.of(judge))))
                .run(parabola, Penalty.none(1), new double[] {0});
        var stop = assertInstanceOf(Stop.Limit.class, descent.stop());
        assertEquals(Stop.Bound.EARLY, stop.bound());
        assertEquals(7, descent.steps());
        assertEquals(3 * (1 - 0.6561), descent.w()[0], 1e-12);
        assertEquals(2 * (3 - descent.w()[0]), stop.certificate().residual(), 1e-12);
    }

    @Test
    void watchesWhatIsMadeSmallWhereThereIsNothingElse() {
        var parabola = Functions.of(1, true, (w, g, h) -> {
            g[0] = 2 * w[0];
            h[0] = 2;
            return w[0] * w[0];
        });
        // a rate of 1 jumps from 1 to -1 and back
        var descent = new Minimizer(new GradientDescent(1), new Limits(1e-9, 100, Budget.NONE), Watch.NONE)
                .early(Optional.of(new Early(new Patience(5), Optional.empty())))
                .run(parabola, Penalty.none(1), new double[] {1});
        assertEquals(5, descent.steps());
        assertEquals(Stop.Bound.EARLY, ((Stop.Limit) descent.stop()).bound());
    }
}
