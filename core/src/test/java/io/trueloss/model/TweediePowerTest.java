package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Tweedie;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Task;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Powers of `tweedie.csv`: the root of the slope of the profile likelihood, its series summed with 25 digits
/// (mpmath 1.4.1).
final class TweediePowerTest {

    private static double[][] made() throws IOException {
        var stream = Objects.requireNonNull(TweediePowerTest.class.getResourceAsStream("tweedie.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            double[][] rows = reader.lines()
                    .skip(2)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            return IntStream.range(0, 3)
                    .mapToObj(
                            k -> Arrays.stream(rows).mapToDouble(row -> row[k]).toArray())
                    .toArray(double[][]::new);
        }
    }

    private static Fixture rows(double[] x, double... y) {
        return Fixture.of(Task.NUMBER, "y", Fixture.numbers("x", x), Fixture.numbers("y", y));
    }

    private static Fit fit(Problem problem) {
        return new TweediePower().train(problem, new Seed(1), Watch.NONE);
    }

    private static Fit fit(Fixture rows) {
        return fit(rows.problem("tweedie", PenaltyChoice.NONE));
    }

    private static Power power(Fit fit) {
        return fit.power().orElseThrow();
    }

    @Test
    void findsThePowerItsIntervalAndTheDispersion() throws IOException {
        double[][] made = made();
        Fit fit = fit(rows(made[0], made[1]));
        Power power = power(fit);
        var interval = assertInstanceOf(Estimate.Interval.class, power.estimate());
        assertEquals(1.60463764802, interval.value(), 1e-6);
        assertEquals(1.504791552, interval.low(), 2e-6);
        assertEquals(1.703814577, interval.high(), 2e-6);
        assertEquals(80, interval.n());
        assertEquals(1.487222442, power.dispersion(), 2e-6);
        assertEquals(-140.87066569994, power.likelihood(), 1e-9);
        assertEquals("", power.remark());
        assertArrayEquals(new double[] {0.55818958401396, 0.90263596267248}, Fixture.raw(fit), 1e-6);
        assertEquals(new Tweedie(interval.value()), fit.model().loss());
    }

    /// A row with a weight of 2 counts as two rows.
    @Test
    void countsARowAsOftenAsItWasSeen() throws IOException {
        double[][] made = made();
        int[] twice = IntStream.range(0, made[0].length)
                .flatMap(i -> IntStream.generate(() -> i).limit((long) made[2][i]))
                .toArray();
        double[] x = Arrays.stream(twice).mapToDouble(i -> made[0][i]).toArray();
        double[] y = Arrays.stream(twice).mapToDouble(i -> made[1][i]).toArray();
        Power power = power(fit(rows(x, y)));
        var interval = assertInstanceOf(Estimate.Interval.class, power.estimate());
        assertEquals(1.60462887681, interval.value(), 1e-6);
        assertEquals(1.518786116, interval.low(), 2e-6);
        assertEquals(1.69024662, interval.high(), 2e-6);
        assertEquals(1.50715405013, power.dispersion(), 2e-6);
        assertEquals(-190.33905231196, power.likelihood(), 1e-9);
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() throws IOException {
        double[][] made = made();
        Problem one = rows(made[0], made[1]).problem("tweedie", PenaltyChoice.NONE);
        Problem three = new Problem(
                one.recipe(), one.train(), one.loss(), one.link(), one.penalty(), one.limits(), 3, one.oversight());
        assertEquals(power(fit(one)), power(fit(three)));
    }

    @Test
    void saysThatWithoutZerosOtherPowersMayFitBetter() {
        Power power = power(fit(rows(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, 1.1, 2.3, 1.9, 4.2, 3.1, 9.7, 5.2, 14.4)));
        assertTrue(power.remark().contains("no target is 0"), power.remark());
    }

    @Test
    void saysThatItsSearchWasCutShort() throws IOException {
        double[][] made = made();
        Problem whole = rows(made[0], made[1]).problem("tweedie", PenaltyChoice.NONE);
        Limits few = new Limits(1e-9, 1000, Budget.of("3evals"));
        Fit fit = fit(new Problem(
                whole.recipe(), whole.train(), whole.loss(), whole.link(), whole.penalty(), few, 1, whole.oversight()));
        var limit = assertInstanceOf(Stop.Limit.class, fit.fitted().stop());
        assertEquals(Stop.Bound.BUDGET, limit.bound());
        assertInstanceOf(Estimate.Unknown.class, power(fit).estimate());
    }

    @Test
    void refusesWhatTellsNoPower() throws IOException {
        double[][] made = made();
        Fixture rows = rows(made[0], made[1]);
        refused("half-squared has no power to choose", rows.problem("half-squared", PenaltyChoice.NONE));
        refused(
                "a penalty pulls the weights",
                rows.problem("tweedie", new PenaltyChoice(0, 1, PenaltyChoice.Coordinates.STANDARD)));
        refused("the weights fit every row", rows(new double[] {1, 2}, 1.5, 4).problem("tweedie", PenaltyChoice.NONE));
        Fixture some = rows(new double[] {1, 2, 3}, 0, 0, 7);
        Fixture zeros = new Fixture(some.recipe(), some.train().select(new int[] {0, 1}));
        refused("no target is above 0", zeros.problem("tweedie", PenaltyChoice.NONE));
    }

    private static void refused(String what, Problem problem) {
        UserError refused = assertThrows(UserError.class, () -> fit(problem));
        assertEquals("TL2153", refused.code());
        assertTrue(refused.what().startsWith(what), refused.what());
    }
}
