package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.Batches;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.InverseRoot;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Scheduled;
import io.trueloss.optim.Svrg;
import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NoisyQuadraticTest {
    private static final NoisyQuadratic NOISY = new NoisyQuadratic(20, 100, 1);

    @Test
    void isSmallestWhereItSaysItIs() {
        Objective objective = NOISY.objective(new Seed(1));
        double[] g = new double[20];
        assertEquals(10, objective.evaluate(NOISY.minimiser().orElseThrow(), g), 1e-12);
        assertEquals(10, NOISY.minimum().orElseThrow());
        assertArrayEquals(new double[20], g, 1e-14);
        // one unit away along the third weight, whose curvature is 1/3
        double[] w = new double[20];
        w[2] = 1;
        assertEquals(10 + 1.0 / 6, objective.evaluate(w, g), 1e-12);
        assertEquals(1.0 / 3, g[2], 1e-14);
    }

    private static double above(Optimizer optimizer, int batch) {
        Objective objective = NOISY.objective(new Seed(1));
        return new Minimizer(
                                optimizer,
                                new Limits(1e-9, 300, Budget.NONE),
                                Watch.NONE,
                                Optional.of(new Batches(batch, new Seed(1))))
                        .run(objective, Penalty.none(20), NOISY.start())
                        .value()
                - 10;
    }

    @Test
    void keepsAConstantRateAboveItsMinimum() {
        double bold = above(new GradientDescent(0.1), 1);
        double shy = above(new GradientDescent(0.02), 1);
        assertTrue(bold > 1e-4, bold + "");
        assertTrue(shy < bold / 10, shy + " " + bold);
        double many = above(new GradientDescent(0.1), 50);
        assertTrue(many < bold / 10, many + " " + bold);
        double falling = above(new Scheduled(new GradientDescent(0.5), new InverseRoot(0)), 1);
        assertTrue(falling < bold / 100, falling + " " + bold);
        assertEquals(0, above(new Svrg(1), 1), 1e-12);
    }

    @Test
    void refusesToBeEmpty() {
        assertThrows(IllegalArgumentException.class, () -> new NoisyQuadratic(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new NoisyQuadratic(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new NoisyQuadratic(1, 1, -1));
    }
}
