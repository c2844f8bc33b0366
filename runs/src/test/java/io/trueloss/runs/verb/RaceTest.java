package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import io.trueloss.optim.Adam;
import io.trueloss.optim.GradientDescent;
import io.trueloss.optim.Lbfgs;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Newton;
import io.trueloss.optim.Optimizer;
import io.trueloss.race.Optimum;
import io.trueloss.race.Repeat;
import io.trueloss.race.Terms;
import io.trueloss.report.Report;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RaceTest {
    private static final String BREAST = Examples.of("breast_cancer_wdbc.csv.gz");

    @TempDir
    private Path folder;

    private static RaceTerms terms(int seeds, int tune, String... ranges) {
        return new RaceTerms(20, seeds, tune, 1e-4, Terms.Axis.ROWS, 0.05, List.of(ranges));
    }

    private static Race race(RaceTerms terms, Optimizer... optimizers) {
        return Race.of(BREAST, "diagnosis").between(List.of(optimizers)).on(terms);
    }

    private static Race with(Race race, Optional<Integer> batch, Split split, boolean openTest) {
        return new Race(
                race.source(),
                race.roles(),
                split,
                race.objective(),
                race.optimizers(),
                race.terms(),
                batch,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                openTest,
                race.level());
    }

    private static Split split(double... fractions) {
        List<Double> shares = Arrays.stream(fractions).boxed().toList();
        return new Split(Optional.empty(), shares, Optional.empty(), Optional.empty());
    }

    private static final GradientDescent PLAIN = new GradientDescent(0.1);

    @Test
    void theOptimumOfAConvexLossIsCertifiedAndNewtonGetsThereFirst() {
        var raced =
                race(terms(6, 0), PLAIN, new Newton()).run(Session.in(folder)).raced();
        assertEquals(Optimum.Proof.CERTIFIED, raced.optimum().proof());
        assertTrue(raced.standing().winner(1));
        assertEquals("2", raced.standing().rank(0));
        double[] costs = raced.costs(0, raced.goal());
        assertEquals(Double.POSITIVE_INFINITY, costs[0]); // twenty steps of 0.1 are not enough
        assertTrue(Arrays.stream(raced.costs(1, raced.goal())).allMatch(cost -> cost % raced.whole() == 0));
    }

    @Test
    void anOptimizerBesideItselfTiesAndCostsTheSameToTheLastRow() {
        var raced = race(terms(6, 0), new Lbfgs(10), new Lbfgs(10))
                .run(Session.in(folder))
                .raced();
        assertArrayEquals(raced.costs(0, raced.goal(0.01)), raced.costs(1, raced.goal(0.01)));
        assertTrue(raced.runs(0).getFirst().sameWay(raced.runs(1).getFirst()));
        assertEquals("1–2", raced.standing().rank(0));
        assertEquals("1–2", raced.standing().rank(1));
    }

    @Test
    void whatIsChosenIsBestOnTheValidationRowsAndAllTriesArePaidFor() {
        var raced = race(terms(2, 5), new Adam(0.001, 0.9, 0.999, 1e-8), PLAIN)
                .run(Session.in(folder))
                .raced();
        for (Repeat repeat : raced.repeats()) {
            for (Repeat.Entry entry : repeat.entries()) {
                assertEquals(5, entry.trials().size());
                double chosen = entry.trials().get(entry.chosen()).trace().judged();
                assertTrue(
                        entry.trials().stream().allMatch(trial -> trial.trace().judged() >= chosen));
                assertTrue(entry.run()
                        .trace()
                        .sameWay(entry.trials().get(entry.chosen()).trace()));
            }
            assertEquals(
                    repeat.entries().get(0).trials().get(3).setting().get("rate"),
                    repeat.entries().get(1).trials().get(3).setting().get("rate"));
        }
    }

    @Test
    void aSettingAtTheEdgeOfItsRangeIsWarnedOf() {
        Race race = race(terms(2, 4, "gradient-descent.rate=1e-6..2e-6"), PLAIN, new Newton());
        String report = race.report(race.run(Session.in(folder))).toString();
        assertFalse(report.contains("adam.rate"));
        assertTrue(report.contains("gradient-descent chose its rate at the edge"), report);
    }

    @Test
    void theTestRowsAreOpenedOnlyWhenAskedAndEachLookIsCounted() {
        Race closed = race(terms(2, 0), PLAIN, new Newton());
        Session session = Session.in(folder);
        var sealed = closed.run(session);
        assertEquals(0, sealed.opened());
        assertTrue(sealed.judged().getFirst().test().isEmpty());
        Race open = with(closed, Optional.empty(), closed.split(), true);
        assertEquals(1, open.run(session).opened());
        var again = open.run(session);
        assertEquals(2, again.opened());
        var judged = again.judged().getFirst();
        double gap = judged.test().orElseThrow().value() - judged.train().value();
        assertEquals(gap, judged.gap().value(), 1e-15);
    }

    @Test
    void rulesOnBatchesPayForTheRowsTheySaw() {
        Race race = race(terms(2, 0), PLAIN, new Lbfgs(10));
        var raced = with(race, Optional.of(32), race.split(), false)
                .run(Session.in(folder))
                .raced();
        var run = raced.runs(0).getFirst();
        assertEquals(0, run.rows()[0]); // the start is looked at only to be shown
        assertEquals(raced.whole(), run.rows()[1]); // an epoch sees every row once
        assertEquals(20L * raced.whole(), run.spentRows());
        assertEquals(raced.whole(), raced.runs(1).getFirst().rows()[0]);
    }

    @Test
    void tuningNeedsRowsToChooseBy() {
        Race race = race(terms(2, 4), PLAIN);
        Race blind = with(race, Optional.empty(), split(0.8, 0.0, 0.2), false);
        var e = assertThrows(UserError.class, () -> blind.run(Session.in(folder)));
        assertEquals("TL3280", e.code());
    }

    @Test
    void anOptimizerForCurvedModelsIsRefused() {
        var e = assertThrows(
                UserError.class,
                () -> race(terms(1, 0), new LevenbergMarquardt()).run(Session.in(folder)));
        assertEquals("TL2109", e.code());
        assertTrue(e.what().startsWith("levenberg-marquardt cannot run here"), e.what());
    }

    @Test
    void aLossWithoutASlopeIsRefused() {
        Race race = race(terms(1, 0), PLAIN);
        Race flat = new Race(
                race.source(),
                race.roles(),
                race.split(),
                race.objective().under(Losses.read("zero-one")),
                race.optimizers(),
                race.terms(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                race.level());
        assertEquals(
                "TL2108",
                assertThrows(UserError.class, () -> flat.run(Session.in(folder)))
                        .code());
    }

    @Test
    void aRangeThatCannotBeReadIsRefused() {
        for (String range : List.of("rate=1-2", "speed=1..2", "rate=2..1", "beta1=0.5..1")) {
            var e = assertThrows(
                    UserError.class, () -> race(terms(1, 2, range), PLAIN).run(Session.in(folder)));
            assertEquals("TL2171", e.code());
        }
    }

    @Test
    void theReportTellsRanksTargetsAndCurves() {
        Race race = race(terms(6, 0), PLAIN, new Newton());
        Report report = race.report(race.run(Session.in(folder)));
        String text = report.toString();
        assertTrue(text.contains("cheapest"), text);
        assertTrue(text.contains("missed"), text);
        assertEquals(Optional.of("race"), report.main());
    }

    @Test
    void anUnfinishedRaceLeavesNoFolder() throws Exception {
        assertThrows(
                UserError.class,
                () -> Race.of(folder.resolve("none.csv").toString(), "y").run(Session.in(folder)));
        try (var runs = Files.list(folder.resolve("runs"))) {
            assertEquals(0, runs.count());
        }
    }
}
