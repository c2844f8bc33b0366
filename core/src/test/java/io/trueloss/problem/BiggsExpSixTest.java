package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.optim.HeavyBall;
import io.trueloss.optim.Lbfgs;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.watch.Watch;
import org.junit.jupiter.api.Test;

final class BiggsExpSixTest {

    @Test
    void isThePublishedFunctionWithItsDerivatives() {
        Published.compare(new BiggsExpSix());
    }

    @Test
    void theFlatPlaceOnTheWayIsCalledASaddleAndNoMinimum() {
        var problem = new BiggsExpSix();
        var descent = new Minimizer(new Lbfgs(10), Limits.USUAL, Watch.NONE)
                .run(problem.objective(new Seed(1)), Penalty.none(6), problem.start());
        assertInstanceOf(Stop.Saddle.class, descent.stop());
        assertEquals(problem.traps().getFirst(), descent.value(), 1e-9);
    }

    @Test
    void stepsThatRunOutOnTheWayThereAreSaidToPassASaddle() {
        var problem = new BiggsExpSix();
        var descent = new Minimizer(new HeavyBall(0.1, 0.9, 0), Limits.USUAL, Watch.NONE)
                .run(problem.objective(new Seed(1)), Penalty.none(6), problem.start());
        assertInstanceOf(Stop.Limit.class, descent.stop());
        var said = descent.pace().orElseThrow().text();
        assertTrue(said.startsWith("still falling"), said);
        assertTrue(said.contains("some direction curves down"), said);
    }
}
