package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SvrgTest {

    @Test
    void takesTheStepsOfThePaper() {
        Labels six = Labels.six(Labels.Loss.LOGISTIC);
        var problem = new Penalised(six, six.price(0.125));
        Point at = problem.seen(new double[] {0.5, -1});
        double[][] told = Labels.told("svrg");
        assertEquals(Labels.ORDERS.length, told.length);
        for (int epoch = 0; epoch < told.length; epoch++) {
            var pass = new Svrg.Corrected(problem, 1);
            at = problem.seen(pass.over(at, Labels.ORDERS[epoch], 0.25).orElseThrow());
            assertArrayEquals(told[epoch], at.w(), 1e-14);
        }
    }

    @Test
    void arrivesWhereLbfgsDoes() {
        Labels iris = Labels.iris(Labels.Loss.LOGISTIC);
        Descent exact = new Minimizer(new Lbfgs(10), new Limits(1e-11, 500, Budget.NONE), Watch.NONE)
                .run(iris, iris.price(0.01), new double[5]);
        var batches = Optional.of(new Batches(7, new Seed(3)));
        Descent descent = new Minimizer(new Svrg(1), new Limits(1e-10, 3000, Budget.NONE), Watch.NONE, batches)
                .run(iris, iris.price(0.01), new double[5]);
        assertInstanceOf(Stop.Converged.class, descent.stop());
        assertArrayEquals(exact.w(), descent.w(), 1e-7);
    }

    @Test
    void saysWhatItCannotDo() {
        var e = assertThrows(
                UserError.class,
                () -> new Minimizer(new Svrg(1), Limits.USUAL, Watch.NONE)
                        .run(Functions.rosenbrock(), Penalty.none(2), new double[2]));
        assertEquals("TL2111", e.code());
        assertThrows(IllegalArgumentException.class, () -> new Svrg(0));
    }
}
