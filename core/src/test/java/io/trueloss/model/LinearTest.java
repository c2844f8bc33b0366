package io.trueloss.model;

import static io.trueloss.model.Fixture.numbers;
import static io.trueloss.model.Fixture.raw;
import static io.trueloss.model.Fixture.words;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.Averaged;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.InverseRoot;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Nesterov;
import io.trueloss.optim.Newton;
import io.trueloss.optim.Optimizer;
import io.trueloss.optim.Scheduled;
import io.trueloss.optim.Stop;
import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Task;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinearTest {

    /// Anscombe (1973), Am. Stat. 27(1), 17–21, the first set: intercept 3.00009090909, slope 0.50009090909.
    private static final Fixture ANSCOMBE = Fixture.of(
            Task.NUMBER,
            "y",
            numbers("x", 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5),
            numbers("y", 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68));

    @Test
    void findsTheLeastSquaresLine() {
        Fit fit = ANSCOMBE.fit("half-squared");
        assertArrayEquals(new double[] {3 + 1 / 11000.0, 0.5 + 1 / 11000.0}, raw(fit), 1e-13);
        assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
    }

    @Test
    void findsTheLineOfLeastAbsoluteErrorsThroughTwoPoints() {
        // The least absolute line goes through two of the points; every other such line costs more.
        Fit fit = ANSCOMBE.fit("absolute");
        double[] y = ANSCOMBE.train().response().y();
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double slope = (y[i] - y[j]) / (x[i] - x[j]);
                double start = y[i] - slope * x[i];
                best = Math.min(
                        best,
                        IntStream.range(0, 11)
                                .mapToDouble(k -> Math.abs(y[k] - start - slope * x[k]))
                                .average()
                                .orElseThrow());
            }
        }
        assertEquals(best, fit.fitted().value(), 1e-12 * best);
    }

    @Test
    void isTrainedByTheOptimizerThatIsChosen() {
        Problem problem = ANSCOMBE.problem("half-squared", PenaltyChoice.NONE);
        Linear chosen = new Linear(Optional.of(new Nesterov(0.3, 0.8)));
        Fit fit = chosen.train(problem, new Seed(1), Watch.NONE);
        assertArrayEquals(new double[] {3 + 1 / 11000.0, 0.5 + 1 / 11000.0}, raw(fit), 1e-8);
        UserError e = assertThrows(
                UserError.class,
                () -> new Linear(Optional.of(new LevenbergMarquardt())).train(problem, new Seed(1), Watch.NONE));
        assertEquals("TL2109", e.code());
    }

    @Test
    void learnsFromBatchesOfRows() {
        Problem problem = ANSCOMBE.problem("half-squared", PenaltyChoice.NONE);
        Optional<Optimizer> rule =
                Optional.of(new Averaged(new Scheduled(new GradientDescent(0.3), new InverseRoot(10)), 0.99, 0));
        Fit fit = new Linear(rule, Optional.of(4)).train(problem, new Seed(1), Watch.NONE);
        assertArrayEquals(new double[] {3 + 1 / 11000.0, 0.5 + 1 / 11000.0}, raw(fit), 0.05);
        UserError e = assertThrows(
                UserError.class,
                () -> new Linear(Optional.of(new Newton()), Optional.of(4)).train(problem, new Seed(1), Watch.NONE));
        assertEquals("TL2111", e.code());
    }

    @Test
    void givesTheSameBitsOnOneThreadAndOnTwo() {
        int n = 5000;
        Seed seed = new Seed(3);
        double[] x = IntStream.range(0, n).mapToDouble(seed.child("x")::uniform).toArray();
        double[] z = IntStream.range(0, n).mapToDouble(seed.child("z")::uniform).toArray();
        String[] word = IntStream.range(0, n)
                .mapToObj(i -> "w" + seed.child("w").below(i, 7))
                .toArray(String[]::new);
        String[] y = IntStream.range(0, n)
                .mapToObj(i -> seed.child("y").uniform(i) < x[i] ? "yes" : "no")
                .toArray(String[]::new);
        Fixture rows =
                Fixture.of(Task.BINARY, "y", numbers("x", x), numbers("z", z), words("word", word), words("y", y));
        Problem one = rows.problem("logistic", new PenaltyChoice(0, 1e-3, PenaltyChoice.Coordinates.STANDARD));
        Problem two = new Problem(one.recipe(), one.train(), one.loss(), one.link(), one.penalty(), one.limits(), 2);
        double[] first = new Linear().train(one, seed, Watch.NONE).model().w();
        double[] second = new Linear().train(two, seed, Watch.NONE).model().w();
        assertArrayEquals(first, second, 0.0);
    }

    @Test
    void endsFiniteOnSeparableClassesWithAPenalty() {
        Fit fit = separable().fit("logistic", new PenaltyChoice(0, 0.1, PenaltyChoice.Coordinates.STANDARD));
        assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
    }

    @Test
    void saysThatClassesAreSeparatedWithoutOne() {
        Stop stop = separable().fit("logistic").fitted().stop();
        Stop.Separated separated = assertInstanceOf(Stop.Separated.class, stop);
        assertTrue(separated.parting().direction()[1] > 0); // the slope of x grows without end
    }

    private static Fixture separable() {
        return Fixture.of(Task.BINARY, "y", numbers("x", 1, 2, 3, 4, 5, 6), words("y", "a", "a", "a", "b", "b", "b"));
    }

    @Test
    void leavesTheMostFrequentLevelAsTheReferenceWithoutAPenalty() {
        Fixture rows = Fixture.of(
                Task.NUMBER,
                "y",
                words("g", "a", "b", "b", "c", "a", "b", "b", "c"),
                numbers("y", 1, 4, 6, 10, 1, 4, 6, 10));
        // Group means: a 1, b 5 (the reference), c 10.
        assertArrayEquals(new double[] {5, -4, 5}, raw(rows.fit("half-squared")), 1e-12);
    }

    @Test
    void doesNotPriceTheIntercept() {
        Fit flat = ANSCOMBE.fit("half-squared", new PenaltyChoice(0, 1e12, PenaltyChoice.Coordinates.STANDARD));
        double mean = Arrays.stream(ANSCOMBE.train().response().y()).average().orElseThrow();
        assertEquals(mean, flat.model().w()[0], 1e-12);
        assertEquals(0, flat.model().w()[1], 1e-11);
    }

    @Test
    void makesWeightsExactlyZeroUnderAnAbsolutePenalty() {
        Fit fit = ANSCOMBE.fit("half-squared", new PenaltyChoice(100, 0, PenaltyChoice.Coordinates.STANDARD));
        assertEquals(0.0, fit.model().w()[1]);
    }

    @Test
    void learnsOrderedThresholdsAndNoIntercept() {
        Fixture rows = Fixture.of(
                Task.ORDERED, "y", numbers("x", 1, 2, 3, 4, 5, 6, 7, 8), numbers("y", 1, 1, 2, 1, 3, 2, 3, 3));
        Fit fit = rows.fit("ordinal");
        assertEquals(3, fit.model().w().length); // one slope, two thresholds
        assertTrue(fit.model().w()[1] < fit.model().w()[2]);
        assertInstanceOf(Stop.Converged.class, fit.fitted().stop());
    }

    @Test
    void learnsTheScaleOfEachRowBesideItsMean() {
        double[] x = {0, 0, 0, 0, 1, 1, 1, 1};
        double[] y = {1, 3, 1, 3, 10, 30, 10, 30};
        Fit fit = Fixture.of(Task.NUMBER, "y", numbers("x", x), numbers("y", y)).fit("gaussian");
        // Two groups: means 2 and 20, standard deviations 1 and 10.
        double[] raw = raw(fit);
        assertArrayEquals(new double[] {2, 18, 0, StrictMath.log(10)}, raw, 1e-6);
    }

    @Test
    void givesWeightsTheRobustStandardErrorsOfWhite() {
        // HC1 by its definition: X'X^-1 (X' diag(e^2) X) X'X^-1 * n/(n-p), written out for one column.
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = ANSCOMBE.train().response().y();
        double mean = Arrays.stream(x).average().orElseThrow();
        double squares =
                Arrays.stream(x).map(each -> (each - mean) * (each - mean)).sum();
        double meat = 0;
        for (int i = 0; i < x.length; i++) {
            double error = y[i] - (3 + 1 / 11000.0) - (0.5 + 1 / 11000.0) * x[i];
            meat += error * error * (x[i] - mean) * (x[i] - mean);
        }
        double expected = Math.sqrt(meat) / squares * Math.sqrt(11.0 / 9);
        var slope = assertInstanceOf(
                Estimate.Interval.class,
                ANSCOMBE.fit("half-squared").coefficients(0.95).get(1).value());
        assertEquals(expected, slope.se(), 1e-12);
    }

    @Test
    void saysWhyAPenalisedWeightHasNoInterval() {
        Fit fit = ANSCOMBE.fit("half-squared", new PenaltyChoice(0, 1, PenaltyChoice.Coordinates.STANDARD));
        var slope = assertInstanceOf(
                Estimate.Unknown.class, fit.coefficients(0.95).get(1).value());
        assertTrue(slope.reason().startsWith("the penalty pulls"));
    }

    @Test
    void refusesALossThatSeesTheScoreOfOneLabelOnly() {
        var rows = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("x", 1, 2, 3, 4, 5, 6),
                Fixture.words("y", "a", "b", "a", "b", "b", "a"));
        var error = assertThrows(UserError.class, () -> rows.fit("log(1 + exp(-y*f))"));
        assertEquals("TL2015", error.code());
        assertTrue(Double.isFinite(rows.fit("log(1 + exp(-s*f))").fitted().value()));
    }

    @Test
    void refusesALossWithoutASlope() {
        var rows = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("x", 1, 2, 3, 4, 5, 6),
                Fixture.words("y", "a", "b", "a", "b", "b", "a"));
        for (String flat : new String[] {"zero-one", "scaled(loss=zero-one, by=2)", "if(s*f > 0, 0, 1)"}) {
            var error = assertThrows(UserError.class, () -> rows.fit(flat), flat);
            assertEquals("TL2108", error.code());
        }
    }

    @Test
    void saysThatNonconvexLossesOfTwoClassesAreStationary() {
        var rows = Fixture.of(
                Task.BINARY,
                "y",
                Fixture.numbers("x", 1, 2, 3, 4, 5, 6, 7, 8),
                Fixture.words("y", "a", "b", "a", "a", "b", "a", "b", "b"));
        var faint = new PenaltyChoice(0, 0.01, PenaltyChoice.Coordinates.STANDARD);
        for (String loss : new String[] {"savage", "tangent", "spherical", "cauchit", "asymmetric", "ramp"}) {
            var stop = assertInstanceOf(
                    Stop.Converged.class, rows.fit(loss, faint).fitted().stop(), loss);
            assertTrue(stop.certificate().meaning().startsWith("not proven convex; stationary"), loss);
        }
    }
}
