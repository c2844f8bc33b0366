package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SagaTest {

    @Test
    void takesTheStepsOfThePaper() {
        Labels six = Labels.six(Labels.Loss.LOGISTIC);
        var problem = new Penalised(six, six.price(0.125));
        var table = new SagaTable(problem, six, 1);
        Point at = problem.seen(new double[] {0.5, -1});
        table.fill(at.w());
        double[][] told = Labels.told("saga");
        assertEquals(Labels.ORDERS.length, told.length);
        for (int epoch = 0; epoch < told.length; epoch++) {
            at = problem.seen(table.over(at, Labels.ORDERS[epoch], 0.25).orElseThrow());
            table.keep();
            assertArrayEquals(told[epoch], at.w(), 1e-14);
        }
    }

    @Test
    void arrivesWhereScikitLearnDoes() {
        // scikit-learn 1.9.1, LogisticRegression(C=1, solver="saga", fit_intercept=False, tol=1e-14)
        double[] theirs = {
            0.0878299666486341, -0.2811476794574228, -0.5929281500421666, 2.212931677330091, 2.3880041097287146
        };
        Labels iris = Labels.iris(Labels.Loss.LOGISTIC);
        for (int size : new int[] {1, 10}) {
            var limits = new Limits(1e-11, 3000, Budget.NONE);
            var batches = Optional.of(new Batches(size, new Seed(3)));
            Descent descent =
                    new Minimizer(new Saga(1), limits, Watch.NONE, batches).run(iris, iris.price(0.01), new double[5]);
            assertInstanceOf(Stop.Converged.class, descent.stop());
            assertArrayEquals(theirs, descent.w(), 1e-7);
        }
    }

    @Test
    void putsWeightsExactlyAtZeroUnderAPriceOnAbsoluteValues() {
        Labels iris = Labels.iris(Labels.Loss.LOGISTIC);
        double[] l1 = new double[5];
        Arrays.fill(l1, 0.05);
        Descent descent = new Minimizer(new Saga(1), new Limits(1e-10, 3000, Budget.NONE), Watch.NONE)
                .run(iris, new Penalty(l1, new double[5]), new double[5]);
        assertInstanceOf(Stop.Converged.class, descent.stop());
        assertTrue(Arrays.stream(descent.w()).filter(each -> each == 0).count() >= 2);
        Descent newton = new Minimizer(new Lbfgs(10), new Limits(1e-10, 3000, Budget.NONE), Watch.NONE)
                .run(iris, new Penalty(l1, new double[5]), new double[5]);
        assertEquals(newton.value(), descent.value(), 1e-11);
    }

    @Test
    void undoesAnEpochThatRises() {
        Labels six = Labels.six(Labels.Loss.SQUARED_HINGE);
        Descent wild =
                new Minimizer(new Saga(1000), Limits.USUAL, Watch.NONE).run(six, six.price(0.125), new double[2]);
        assertInstanceOf(Stop.Converged.class, wild.stop());
    }

    @Test
    void saysWhatItCannotDo() {
        var e = assertThrows(
                UserError.class,
                () -> new Minimizer(new Saga(1), Limits.USUAL, Watch.NONE)
                        .run(Functions.rosenbrock(), Penalty.none(2), new double[2]));
        assertEquals("TL2109", e.code());
        assertThrows(IllegalArgumentException.class, () -> new Saga(0));
    }
}
