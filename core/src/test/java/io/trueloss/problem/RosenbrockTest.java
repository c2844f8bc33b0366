package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.optim.Curved;
import io.trueloss.random.Seed;
import org.junit.jupiter.api.Test;

final class RosenbrockTest {

    // 100 (x2 - x1^2)^2 + (1 - x1)^2 at (-1.2, 1): 100 * 0.44^2 + 2.2^2 = 24.2, differentiated by hand
    @Test
    void hasThePublishedValueAndTheSlopesAtItsStart() {
        var problem = new Rosenbrock();
        var objective = assertInstanceOf(Curved.class, problem.objective(new Seed(1)));
        double[] g = new double[2];
        double[] h = new double[4];
        assertEquals(24.2, objective.evaluate(problem.start(), g, h), 1e-13);
        assertArrayEquals(new double[] {-215.6, -88}, g, 1e-12);
        assertArrayEquals(new double[] {1330, 480, 480, 200}, h, 1e-11);
        assertEquals(24.2, objective.evaluate(problem.start(), g), 1e-13);
        assertArrayEquals(new double[] {-215.6, -88}, g, 1e-12);
    }
}
