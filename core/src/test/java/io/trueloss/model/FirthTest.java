package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Task;
import io.trueloss.watch.Watch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FirthTest {

    private static Fit fit(Fixture fixture, String loss) {
        Fit fit = new Firth().train(fixture.problem(loss, PenaltyChoice.NONE), new Seed(1), Watch.NONE);
        assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
        return fit;
    }

    /// `count` rows each of a column that separates: 0 under the first, 1 under the second level.
    private static Fixture twoByTwo(int... counts) {
        double[] x = new double[IntStream.of(counts).sum()];
        double[] y = new double[x.length];
        int row = 0;
        for (int cell = 0; cell < 4; cell++) {
            for (int i = 0; i < counts[cell]; i++, row++) {
                x[row] = cell < 2 ? 0 : 1;
                y[row] = cell % 2;
            }
        }
        return Fixture.of(Task.BINARY, "y", Fixture.numbers("x", x), Fixture.numbers("y", y));
    }

    /// In a table of two by two it adds one half to each cell: Firth (1993), section 3.3.
    @Test
    void addsOneHalfToEachCellOfATable() {
        double[] raw = Fixture.raw(fit(twoByTwo(3, 1, 2, 6), "logistic"));
        assertEquals(Math.log(1.5 / 3.5), raw[0], 1e-13);
        assertEquals(Math.log(6.5 / 2.5) - Math.log(1.5 / 3.5), raw[1], 1e-13);
    }

    @Test
    void isFiniteWhereACellIsEmpty() {
        double[] raw = Fixture.raw(fit(twoByTwo(5, 0, 2, 6), "logistic"));
        assertEquals(Math.log(0.5 / 5.5), raw[0], 1e-13);
        assertEquals(Math.log(6.5 / 2.5) - Math.log(0.5 / 5.5), raw[1], 1e-13);
    }

    /// A mean of counts: one half is added to their sum.
    @Test
    void addsOneHalfToASumOfCounts() {
        Fixture counts = Fixture.of(
                Task.COUNT, "y", Fixture.numbers("x", 0, 0, 0, 1, 1, 1), Fixture.numbers("y", 0, 0, 0, 2, 5, 1));
        double[] raw = Fixture.raw(fit(counts, "poisson"));
        assertEquals(Math.log(0.5 / 3), raw[0], 1e-13);
        assertEquals(Math.log(8.5 / 3) - Math.log(0.5 / 3), raw[1], 1e-12);
    }

    /// Eight separated rows; the roots of the modified score with 50 digits (mpmath 1.4.1), errors by the
    /// inverse information there.
    @Test
    void solvesTheModifiedScoreOfSeparatedRows() {
        Fixture rows = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("a", 1, 2, 3, 4, 5, 6, 7, 8),
                Fixture.numbers("b", 0.5, -1, 2, 0.25, 1, -2, 0, 3),
                Fixture.numbers("y", 0, 0, 0, 0, 1, 1, 1, 1));
        Fit fit = fit(rows, "logistic");
        double[] exact = {-3.48845742032251353, 0.764071053816133127, -0.185756420777976234};
        double[] errors = {2.4608328488462, 0.4958879242965, 0.66911723848426};
        var found = fit.coefficients(0.95);
        for (int k = 0; k < exact.length; k++) {
            assertEquals(exact[k], found.get(k).value().value(), 1e-12 * Math.abs(exact[k]));
            assertEquals(errors[k], ((Estimate.Interval) found.get(k).value()).se(), 1e-10);
        }
        double[] probit = {-2.38333538690198894, 0.527424934118759173, -0.146472540862798226};
        double[] raw = Fixture.raw(fit(rows, "probit"));
        for (int k = 0; k < probit.length; k++) assertEquals(probit[k], raw[k], 1e-12 * Math.abs(probit[k]));
    }

    @Test
    void refusesAPenaltyALossOfNumbersAndColumnsThatDependOnEachOther() {
        Fixture rows = twoByTwo(3, 1, 2, 6);
        var priced = rows.problem("logistic", new PenaltyChoice(0, 1, PenaltyChoice.Coordinates.STANDARD));
        assertEquals("TL2152", refused(priced).code());
        assertEquals(
                "TL2152",
                refused(rows.problem("half-squared", PenaltyChoice.NONE)).code());
        Fixture twice = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("a", 1, 2, 3, 4),
                Fixture.numbers("b", 2, 4, 6, 8),
                Fixture.numbers("y", 0, 1, 0, 1));
        assertEquals(
                "TL2152", refused(twice.problem("logistic", PenaltyChoice.NONE)).code());
    }

    private static UserError refused(Problem problem) {
        return assertThrows(UserError.class, () -> new Firth().train(problem, new Seed(1), Watch.NONE));
    }
}
