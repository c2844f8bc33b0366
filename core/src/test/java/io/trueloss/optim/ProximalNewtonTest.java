package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.watch.Watch;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProximalNewtonTest {

    /// Coefficients of 0.5 |y - x b|^2 + lambda |b|_1 on the diabetes data, with 50 digits: active set and
    /// signs known, KKT conditions checked.
    private static final double[] TENTH = {
        0,
        -63.7510201162930599,
        510.50478439966962,
        227.760697326116456,
        0,
        0,
        -161.423475792668031,
        0,
        449.027071515867773,
        0
    };

    private static final double[] HUNDREDTH = {
        0,
        -218.271164097148578,
        525.611110513635234,
        309.611304382899571,
        -169.857475051799115,
        0,
        -172.263724355664511,
        76.8900628853416378,
        525.714026487475771,
        61.7967882338101972
    };

    private static Descent lasso(Optimizer optimizer, double lambda) {
        double[] y = Fixtures.centred(Fixtures.column(Fixtures.rows("diabetes_lars"), 10, 1));
        double[] l1 = new double[10];
        Arrays.fill(l1, lambda);
        var penalty = new Penalty(l1, new double[10]);
        var limits = new Limits(1e-9, 5000, io.trueloss.watch.Budget.NONE);
        return new Minimizer(optimizer, limits, Watch.NONE)
                .run(Fixtures.squares(Fixtures.diabetes(), y), penalty, new double[10]);
    }

    private static void check(double[] expected, Descent descent, double digits) {
        for (int j = 0; j < expected.length; j++) {
            assertEquals(expected[j], descent.w()[j], digits * Math.abs(expected[j]), "coefficient " + j);
        }
        var stop = assertInstanceOf(Stop.Converged.class, descent.stop());
        assertInstanceOf(Certificate.Subgradient.class, stop.certificate());
    }

    @Test
    void findsTheLassoOfTheDiabetesData() {
        var descent = lasso(new ProximalNewton(), 94.9435260384038389);
        check(TENTH, descent, 1e-12);
        assertEquals(798767.04465912744405, descent.value(), 1e-9 * 798767);
        check(HUNDREDTH, lasso(new ProximalNewton(), 9.49435260384038389), 1e-12);
    }

    @Test
    void isWhatNewtonBecomesWhereAbsoluteValuesHaveAPrice() {
        check(TENTH, lasso(new Newton(), 94.9435260384038389), 1e-12);
    }

    @Test
    void agreesWithStepsInsideOrthants() {
        check(TENTH, lasso(new Lbfgs(10), 94.9435260384038389), 1e-6);
        check(HUNDREDTH, lasso(new Lbfgs(10), 9.49435260384038389), 1e-6);
    }

    @Test
    void leavesEverythingAtZeroUnderAPriceThatNothingIsWorth() {
        var descent = lasso(new ProximalNewton(), 950);
        assertTrue(Arrays.stream(descent.w()).allMatch(weight -> weight == 0));
        assertInstanceOf(Stop.Converged.class, descent.stop());
    }

    @ParameterizedTest
    @CsvSource({"1", "0.1", "0.01"})
    void agreesOnALogisticLossWithStepsInsideOrthants(double price) {
        var iris = Fixtures.iris("versicolor", "virginica");
        var penalty = new Penalty(new double[] {0, price, price, price, price}, new double[5]);
        var limits = new Limits(1e-10, 20_000, io.trueloss.watch.Budget.NONE);
        var newton = new Minimizer(new ProximalNewton(), limits, Watch.NONE).run(iris, penalty, new double[5]);
        var orthant = new Minimizer(new Lbfgs(10), limits, Watch.NONE).run(iris, penalty, new double[5]);
        assertInstanceOf(Stop.Converged.class, newton.stop());
        assertTrue(newton.stop().certificate().residual() <= 1e-9 * price, newton.toString());
        assertEquals(newton.value(), orthant.value(), 1e-9);
        for (int j = 0; j < 5; j++) {
            assertEquals(newton.w()[j] == 0, orthant.w()[j] == 0);
        }
    }
}
