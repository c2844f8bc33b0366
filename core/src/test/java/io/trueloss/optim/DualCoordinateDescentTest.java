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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DualCoordinateDescentTest {

    private static Descent run(Scored objective, Penalty penalty, double tolerance) {
        var limits = new Limits(tolerance, 20_000, Budget.NONE);
        return new Minimizer(new DualCoordinateDescent(), limits, Watch.NONE)
                .run(objective, penalty, new double[objective.size()]);
    }

    @ParameterizedTest
    @EnumSource(names = {"HINGE", "SQUARED_HINGE"})
    void takesTheStepsOfThePaper(Labels.Loss loss) {
        Labels six = Labels.six(loss);
        var problem = new Penalised(six, six.price(0.125));
        var multipliers = new Multipliers(problem.penalty(), six, problem.seen(new double[2]));
        double[][] told = Labels.told(loss == Labels.Loss.HINGE ? "dual hinge" : "dual squared-hinge");
        assertEquals(Labels.ORDERS.length, told.length);
        for (int epoch = 0; epoch < told.length; epoch++) {
            assertTrue(multipliers.sweep(Labels.ORDERS[epoch]));
            assertArrayEquals(told[epoch], multipliers.weights(), 1e-13);
        }
    }

    @Test
    void arrivesWhereLiblinearDoes() {
        // scikit-learn 1.9.1, LinearSVC(C=1, loss="hinge", dual=True, fit_intercept=False, tol=1e-13)
        double[] hinge = {
            0.28824539877300864, -0.3722398684016049, -0.5199832283045279, 1.592485293136206, 1.6179566841190662
        };
        Labels iris = Labels.iris(Labels.Loss.HINGE);
        Descent descent = run(iris, iris.price(0.01), 1e-10);
        assertArrayEquals(hinge, descent.w(), 1e-5);
        assertEquals(0.11291623520343867, descent.value(), 1e-10);
        // the same with loss="squared_hinge"
        double[] squared = {
            0.05644034898356709, -0.36484572759657735, -0.3316466852829576, 1.3697368026008991, 1.2531441459574058
        };
        Labels smooth = Labels.iris(Labels.Loss.SQUARED_HINGE);
        assertArrayEquals(squared, run(smooth, smooth.price(0.01), 1e-12).w(), 1e-5);
    }

    @Test
    void certifiesByAGapThatHolds() {
        Labels iris = Labels.iris(Labels.Loss.LOGISTIC);
        Penalty free = new Penalty(new double[5], new double[] {0, 0.01, 0.01, 0.01, 0.01});
        double least = new Minimizer(new Lbfgs(10), new Limits(1e-12, 500, Budget.NONE), Watch.NONE)
                .run(iris, free, new double[5])
                .value();
        for (double tolerance : new double[] {1e-2, 1e-5, 1e-9}) {
            Descent descent = run(iris, free, tolerance);
            assertInstanceOf(Stop.Converged.class, descent.stop());
            var gap = assertInstanceOf(Certificate.Gap.class, descent.stop().certificate());
            assertTrue(descent.value() - least <= gap.gap() + 1e-14, descent.toString());
            assertTrue(gap.gap() <= tolerance * descent.value());
        }
    }

    /// From the minimum on: the weights that its first multipliers make are higher, and do not count.
    @Test
    void countsTheLowestWeightsItHasSeen() {
        Labels six = Labels.six(Labels.Loss.HINGE);
        var problem = new Penalised(six, six.price(0.125));
        Descent exact = run(six, six.price(0.125), 1e-13);
        Point from = problem.seen(exact.w());
        var start = new Reduced.Start(problem, from, 1e-300, new Batches(1, new Seed(5)));
        var moves = new DualMoves(new Multipliers(problem.penalty(), six, from), start, new double[0][]);
        double[] before = moves.next().to().w();
        assertTrue(problem.seen(before).value() > from.value());
        assertArrayEquals(from.w(), moves.memory()[5], 0);
        double bound = moves.memory()[0][1];
        assertTrue(bound <= from.value());
        moves.next();
        assertTrue(moves.memory()[0][1] >= bound);
    }

    @Test
    void goesOnFromWhatItRemembersBitForBit() {
        Labels iris = Labels.iris(Labels.Loss.HINGE);
        var problem = new Penalised(iris, iris.price(0.01));
        Point from = problem.seen(new double[5]);
        var batches = new Batches(1, new Seed(2));
        var search = new DualCoordinateDescent();
        Moves whole = search.start(problem, from, 1e-12, new double[0][], batches);
        for (int i = 0; i < 5; i++) {
            whole.next();
        }
        Point half = whole.next().to();
        Moves again = search.start(problem, half, 1e-12, whole.memory(), batches);
        for (int i = 0; i < 5; i++) {
            assertArrayEquals(whole.next().to().w(), again.next().to().w(), 0);
            assertArrayEquals(whole.memory()[0], again.memory()[0], 0);
        }
    }

    @Test
    void saysWhatItCannotDo() {
        Labels iris = Labels.iris(Labels.Loss.HINGE);
        assertRefused("TL2109", iris, Penalty.none(5), Optional.empty());
        assertRefused("TL2109", iris, new Penalty(new double[] {1, 0, 0, 0, 0}, new double[5]), Optional.empty());
        assertRefused("TL2109", Functions.rosenbrock(), Penalty.none(2), Optional.empty());
        assertRefused("TL2109", iris, iris.price(1), Optional.of(new Batches(2, new Seed(1))));
    }

    private static void assertRefused(String code, Objective objective, Penalty penalty, Optional<Batches> batches) {
        var minimizer = new Minimizer(new DualCoordinateDescent(), Limits.USUAL, Watch.NONE, batches);
        var e = assertThrows(UserError.class, () -> minimizer.run(objective, penalty, new double[objective.size()]));
        assertEquals(code, e.code());
    }
}
