package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import org.junit.jupiter.api.Test;

final class BfgsTest {
    private static final double[][] NONE = {};

    @Test
    void takesThePointsOfConjugateGradientsDownAParabola() {
        new Directions().followTheQuadratic(new InverseHessian(Directions.SIZE, NONE));
    }

    @Test
    void correctsItsInverseAsTheProductFormDoes() {
        new Directions().compare("bfgs", new InverseHessian(Directions.SIZE, NONE));
    }

    @Test
    void goesOnFromASavedMemoryAsIfNothingHadHappened() {
        Directions.resumes(new Bfgs());
    }

    @Test
    void refusesAPriceOnAbsoluteValues() {
        var problem = new Penalised(Functions.rosenbrock(), new Penalty(new double[] {1, 0}, new double[2]));
        var start = problem.at(new double[2]);
        var e = assertThrows(UserError.class, () -> new Bfgs().start(problem, start, 1e-9, NONE));
        assertEquals("TL2120", e.code());
    }
}
