package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.optim.Adam;
import io.trueloss.optim.AmsGrad;
import io.trueloss.optim.Batches;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Moves;
import io.trueloss.optim.Objective;
import io.trueloss.optim.Penalised;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Rule;
import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReddiTest {
    private static final Reddi REDDI = new Reddi(100);

    private static double walked(Rule rule) {
        var problem = new Penalised(REDDI.objective(new Seed(1)), Penalty.none(1));
        var batches = Optional.of(new Batches(1, new Seed(1)));
        Moves moves =
                new Minimizer(rule, Limits.USUAL, Watch.NONE, batches).moves(problem, problem.seen(REDDI.start()));
        double w = 0;
        for (int epoch = 0; epoch < 3000; epoch++) {
            w = moves.next().to().w()[0];
        }
        return w;
    }

    /// The claim of the paper: +1 and -1.
    @Test
    void sendsAdamToTheWrongEndAndAmsGradToTheRightOne() {
        assertEquals(1, walked(new Adam(0.01, 0.9, 0.99, 1e-8)), 0.05);
        assertEquals(-1, walked(new AmsGrad(0.01, 0.9, 0.99, 1e-8)), 0.05);
    }

    @Test
    void isSmallestWhereItSaysItIs() {
        Objective objective = REDDI.objective(new Seed(1));
        double[] g = new double[1];
        double[] least = REDDI.minimiser().orElseThrow();
        assertEquals(REDDI.minimum().orElseThrow(), objective.evaluate(least, g), 1e-13);
        assertEquals(0, g[0], 1e-12);
        objective.evaluate(new double[1], g);
        assertEquals(10.0 / 101, g[0], 1e-14); // (1010 - 100 * 10) / 101
        assertThrows(IllegalArgumentException.class, () -> new Reddi(0));
    }
}
