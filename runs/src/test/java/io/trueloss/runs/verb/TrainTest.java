package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import io.trueloss.model.Linear;
import io.trueloss.model.LinearModel;
import io.trueloss.optim.Stop;
import io.trueloss.report.Status;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainTest {
    private static final String CHURN = Examples.of("churn.csv.gz");

    @TempDir
    Path folder;

    private static Train train(String data, String target, Optional<String> loss, Optional<Budget> budget) {
        Objective objective = new Objective(
                loss.map(Losses::read), Optional.empty(), 0, Optional.empty(), PenaltyChoice.Coordinates.STANDARD);
        Split split = new Split(Optional.empty(), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty());
        return new Train(
                Source.of(data),
                Roles.of(target),
                split,
                objective,
                new Linear(),
                Until.within(budget),
                0.95,
                Certainty.USUAL);
    }

    private static Train churn() {
        return train(CHURN, "churn", Optional.empty(), Optional.empty());
    }

    @Test
    void learnsToSaveSomethingAgainstTheBestConstant() {
        Trained trained = churn().run(Session.in(folder));
        assertEquals(3000, trained.prepared().train().rows());
        assertEquals(1.0 / 3000, trained.problem().penalty().l2()); // the default of a two-level target
        assertTrue(trained.fit().fitted().stop() instanceof Stop.Converged);
        assertTrue(trained.judged().gain().value() > 0.05);
    }

    @Test
    void isMadeOfAFileAndATargetWithTheDefaultsOfTheCommandLine() {
        Train usual = train(CHURN, "churn", Optional.empty(), Optional.empty());
        assertEquals(usual, Train.of(CHURN, "churn"));
        Train under = train(CHURN, "churn", Optional.of("focal(gamma=3)"), Optional.empty());
        assertEquals(under, Train.of(CHURN, "churn").under("focal(gamma=3)"));
        assertEquals(usual, under.with(usual.objective()));
        Roles other = Roles.of("state");
        Split none =
                new Split(Optional.of(Split.Kind.NONE), List.of(1.0, 0.0, 0.0), Optional.empty(), Optional.empty());
        assertEquals(other, usual.with(other).roles());
        assertEquals(none, usual.with(none).split());
    }

    @Test
    void leavesAFolderThatCanBeReadAgain() throws IOException {
        Trained trained = churn().run(Session.in(folder));
        Path run = folder.resolve("runs").resolve(trained.run());
        for (String file : List.of(
                "run.json",
                "data.json",
                "config.resolved.yaml",
                "REPLAY",
                "model/model.json",
                "steps.parquet",
                "predictions.parquet")) {
            assertTrue(Files.exists(run.resolve(file)), file);
        }
        StoredRun stored = StoredRun.find(trained.run(), Session.in(folder));
        TrainFiles.ModelFile model = stored.read("model/model.json", TrainFiles.ModelFile.class);
        assertEquals(trained.problem().recipe(), model.recipe());
        LinearModel linear = assertInstanceOf(LinearModel.class, model.model());
        assertArrayEquals(trained.fit().model().w(), linear.w(), 0.0);
        assertEquals(
                "trueloss/run/1", stored.read("run.json", TrainFiles.Run.class).schema());
    }

    @Test
    void givesTheSameBitsOnOneThreadAndOnTwo() {
        double[] one = churn().run(Session.in(folder).on(1)).fit().model().w();
        double[] two = churn().run(Session.in(folder).on(2)).fit().model().w();
        assertArrayEquals(one, two, 0.0);
    }

    @Test
    void leavesNoFolderWhereTheInputIsRefused() {
        var refused = train(CHURN, "chrun", Optional.empty(), Optional.empty());
        UserError error = assertThrows(UserError.class, () -> refused.run(Session.in(folder)));
        assertTrue(error.fix().contains("churn"), error.fix());
        assertFalse(Files.exists(folder.resolve("runs")));
    }

    @Test
    void leavesNoFolderWhereTheFitFails() throws IOException {
        var refused = train(CHURN, "churn", Optional.of("-s*f"), Optional.empty()); // falls without end
        assertThrows(UserError.class, () -> refused.run(Session.in(folder)));
        try (Stream<Path> left = Files.list(folder.resolve("runs"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void keepsTheBestWeightsWhereItIsCancelled() {
        Watch impatient = new Watch() {
            private int seen;

            @Override
            public void see(Progress progress) {
                seen++;
            }

            @Override
            public boolean cancelled() {
                return seen > 2;
            }
        };
        Trained trained = churn().run(Session.in(folder).watchedBy(impatient));
        assertTrue(trained.fit().fitted().stop() instanceof Stop.Cancelled);
        assertEquals(Status.CANCELLED, churn().report(trained).status());
        assertTrue(Files.exists(folder.resolve("runs").resolve(trained.run()).resolve("model/model.json")));
    }

    @Test
    void endsWithTheBudget() {
        Trained trained = train(CHURN, "churn", Optional.empty(), Optional.of(Budget.of("2evals")))
                .run(Session.in(folder));
        assertTrue(trained.fit().fitted().stop() instanceof Stop.Limit);
        assertEquals(Status.BUDGET, churn().report(trained).status());
    }

    @Test
    void takesTheTargetForWhatTheLossIsFor() {
        Trained trained = train(Examples.of("iris.csv.gz"), "species", Optional.of("softmax"), Optional.empty())
                .run(Session.in(folder));
        assertEquals(3, trained.fit().model().places().seeing().size());
    }

    @Test
    void refusesATargetThatTheLossIsNotFor() {
        var refused = train(CHURN, "total_day_calls", Optional.of("gamma"), Optional.empty());
        UserError error = assertThrows(UserError.class, () -> refused.run(Session.in(folder)));
        assertTrue(error.what().contains("more than 0"), error.what());
    }

    @Test
    void namesTheRowOfTheSourceWhereALossNeedsWhatIsMissing() throws IOException {
        Files.writeString(folder.resolve("gap.csv"), "y,x,z\n1,2,1\n,3,2\n3,,3\n4,5,4\n5,6,7\n");
        var refused = train("gap.csv", "y", Optional.of("x*(y-f)^2"), Optional.empty());
        var all = new Train(
                refused.source(),
                refused.roles(),
                new Split(Optional.of(Split.Kind.NONE), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty()),
                refused.objective(),
                refused.model(),
                refused.until(),
                refused.level(),
                refused.certainty());
        UserError error = assertThrows(UserError.class, () -> all.run(Session.in(folder)));
        assertEquals("the loss names column 'x', and row 3 has no value there", error.what());
    }

    @Test
    void namesTheRowOfTheSourceWhereALossIsIndeterminate() throws IOException {
        Files.writeString(folder.resolve("log.csv"), "y,x,z\n1,2,1\n,3,2\n0,0,3\n4,5,4\n5,6,7\n");
        var refused = train("log.csv", "y", Optional.of("(y-f)^2 + y*log(x)"), Optional.empty());
        var all = new Train(
                refused.source(),
                refused.roles(),
                new Split(Optional.of(Split.Kind.NONE), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty()),
                refused.objective(),
                refused.model(),
                refused.until(),
                refused.level(),
                refused.certainty());
        UserError error = assertThrows(UserError.class, () -> all.run(Session.in(folder)));
        assertTrue(error.where().startsWith("row 3:"), error.where());
    }
}
