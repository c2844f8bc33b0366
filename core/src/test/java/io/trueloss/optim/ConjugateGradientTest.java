package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import org.junit.jupiter.api.Test;

final class ConjugateGradientTest {
    private static final double[][] NONE = {};

    @Test
    void takesThePointsOfLinearConjugateGradientsDownAParabola() {
        new Directions().followTheQuadratic(new Conjugate(NONE));
    }

    @Test
    void findsThemByItsOwnLineSearchToo() {
        var directions = new Directions();
        var problem = new Penalised(Directions.quadratic(), Penalty.none(Directions.SIZE));
        Point start = problem.at(new double[Directions.SIZE]);
        Moves moves = new ConjugateGradient().start(problem, start, 1e-12, NONE);
        for (int k = 1; k <= Directions.SIZE; k++) {
            assertArrayEquals(directions.of("quadratic", k), moves.next().to().w(), 1e-9, "step " + k);
        }
    }

    @Test
    void takesTheShareOfHagerAndZhang() {
        new Directions().compare("hager-zhang", new Conjugate(NONE));
    }

    @Test
    void goesOnFromASavedMemoryAsIfNothingHadHappened() {
        Directions.resumes(new ConjugateGradient());
    }

    @Test
    void refusesAPriceOnAbsoluteValues() {
        var problem = new Penalised(Functions.rosenbrock(), new Penalty(new double[] {1, 0}, new double[2]));
        var start = problem.at(new double[2]);
        var e = assertThrows(UserError.class, () -> new ConjugateGradient().start(problem, start, 1e-9, NONE));
        assertEquals("TL2120", e.code());
    }
}
