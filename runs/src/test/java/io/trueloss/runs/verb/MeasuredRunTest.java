package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import io.trueloss.model.Linear;
import io.trueloss.report.Estimate;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Roles;
import io.trueloss.table.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `measure` of runs, from the training to the numbers.
final class MeasuredRunTest {

    @TempDir
    Path folder;

    private Session session = Session.here();

    @BeforeEach
    void start() throws IOException {
        session = Session.in(folder);
        Files.copy(Path.of(Examples.of("churn.csv.gz")), folder.resolve("churn.csv.gz"));
        Files.copy(Path.of(Examples.of("penguins.csv.gz")), folder.resolve("penguins.csv.gz"));
    }

    private static Train train(String data, Roles roles, String loss, Split split) {
        Objective objective = new Objective(
                Optional.of(loss).filter(text -> !text.isEmpty()).map(Losses::read),
                Optional.empty(),
                0,
                Optional.empty(),
                PenaltyChoice.Coordinates.STANDARD);
        return new Train(Source.of(data), roles, split, objective, new Linear(), Until.USUAL, 0.95, Certainty.USUAL);
    }

    private static Split split(Optional<Split.Kind> kind, Optional<Path> test) {
        return new Split(kind, List.of(0.6, 0.2, 0.2), Optional.empty(), test);
    }

    private Trained churn(String loss) {
        return train("churn.csv.gz", Roles.of("churn"), loss, split(Optional.empty(), Optional.empty()))
                .run(session.seeded(7));
    }

    private Measured measure(Trained run, String... flags) {
        return Measuring.of(run.run(), flags).run(session);
    }

    @Test
    void itsOwnLossHasTheSameBitsAsWhenItWasTrained() {
        Trained run = churn("");
        TrainFiles.Run stored = StoredRun.find(run.run(), session).read("run.json", TrainFiles.Run.class);
        Measured found = measure(run);
        assertEquals(stored.valid(), found.of("logistic"));
        assertEquals(run.judged().valid(), found.of("logistic"));
        assertEquals(1000, found.of("auc").n());
        assertTrue(found.of("auc").value() > 0.8, found.toString());
        assertFalse(Files.exists(folder.resolve("runs/sealed.jsonl")));
    }

    @Test
    void itsPredictionsMeasureTheSameFromAFile() {
        Trained run = churn("");
        String rows = "select * from 'runs/" + run.run() + "/predictions.parquet' where split = 'valid'";
        Measured file = Measuring.of(rows, "target=y", "positive=yes", "score=score", "loss=logistic", "metric=auc")
                .run(session);
        Measured own = measure(run);
        assertEquals(own.of("logistic").value(), file.of("logistic").value(), 1e-15);
        assertEquals(own.of("auc"), file.of("auc"));
        Measured probability = Measuring.of(rows, "target=y", "positive=yes", "probability=probability")
                .run(session);
        assertEquals(own.of("logistic").value(), probability.of("logistic").value(), 1e-13);
        assertEquals(own.of("brier"), probability.of("brier"));
        assertEquals(own.of("accuracy"), probability.of("accuracy"));
    }

    @Test
    void everyOpeningOfTheTestRowsIsCounted() throws IOException {
        Trained first = churn("");
        Measured once = measure(first, "open=yes");
        assertEquals(1, once.run().orElseThrow().opened());
        assertEquals(RunRows.Part.TEST, once.run().orElseThrow().part());
        Measured twice = Measure.of(first.run()).opened().run(session);
        assertEquals(2, twice.run().orElseThrow().opened());
        assertEquals(once.lines(), twice.lines());
        assertEquals(2, measure(first).run().orElseThrow().opened());
        assertEquals(
                2,
                Files.readAllLines(folder.resolve("runs").resolve(first.run()).resolve("openings.jsonl"))
                        .size());
    }

    @Test
    void theSameRowsAreCountedTogetherWhateverRunOpensThem() throws IOException {
        Trained first = churn("");
        Trained second = churn("focal(gamma=1)");
        measure(first, "open=yes");
        assertEquals(2, measure(second, "open=yes").run().orElseThrow().opened());
        Trained other = train("churn.csv.gz", Roles.of("churn"), "", split(Optional.empty(), Optional.empty()))
                .run(session.seeded(8));
        assertEquals(1, measure(other, "open=yes").run().orElseThrow().opened());
        assertEquals(3, Files.readAllLines(folder.resolve("runs/sealed.jsonl")).size());
    }

    @Test
    void whatCannotBeMeasuredIsNotCounted() {
        Trained run = churn("");
        assertThrows(UserError.class, () -> measure(run, "open=yes", "metric=rmse"));
        assertThrows(UserError.class, () -> measure(run, "open=yes", "by=nothing"));
        assertEquals(0, measure(run).run().orElseThrow().opened());
    }

    @Test
    void validationAndTestRowsAreNotTheSame() {
        Trained run = churn("");
        assertTrue(measure(run).of("logistic").value()
                != measure(run, "open=yes").of("logistic").value());
    }

    @Test
    void dataThatChangedAreRefused() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows(60, 0));
        Trained run = train("rows.csv", Roles.of("y"), "", split(Optional.empty(), Optional.empty()))
                .run(session);
        assertEquals(12, measure(run).n());
        Files.writeString(folder.resolve("rows.csv"), rows(60, 1));
        UserError changed = assertThrows(UserError.class, () -> measure(run));
        assertEquals("TL3305", changed.code());
        assertTrue(changed.what().contains(run.prepared().loaded().sha256()), changed.what());
        Files.delete(folder.resolve("rows.csv"));
        UserError gone = assertThrows(UserError.class, () -> measure(run));
        assertEquals("TL3306", gone.code());
    }

    private static String rows(int count, int shift) {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < count; i++)
            text.append(i % 13).append(',').append(i % 13 + i % 3 + shift).append('\n');
        return text.toString();
    }

    @Test
    void aFileOfTestRowsIsSealedByItsOwnContent() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows(60, 0));
        Files.writeString(folder.resolve("test.csv"), rows(20, 0));
        Split split =
                new Split(Optional.empty(), List.of(0.8, 0.2, 0.0), Optional.empty(), Optional.of(Path.of("test.csv")));
        Trained run = train("rows.csv", Roles.of("y"), "", split).run(session);
        Measured found = measure(run, "open=yes");
        assertEquals(20, found.n());
        assertEquals(1, found.run().orElseThrow().opened());
        Files.writeString(folder.resolve("test.csv"), rows(20, 1));
        assertEquals("TL3305", assertThrows(UserError.class, () -> measure(run)).code());
    }

    @Test
    void aRunWithoutSuchRowsHasNothingToMeasure() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows(60, 0));
        Trained run = train("rows.csv", Roles.of("y"), "", split(Optional.of(Split.Kind.NONE), Optional.empty()))
                .run(session);
        assertEquals("TL3307", assertThrows(UserError.class, () -> measure(run)).code());
        assertEquals(
                "TL3307",
                assertThrows(UserError.class, () -> measure(run, "open=yes")).code());
    }

    @Test
    void aRunKnowsItsTarget() {
        Trained run = churn("");
        for (String flag : List.of(
                "target=state",
                "positive=no",
                "task=classes",
                "weight=total_day_calls",
                "probability=p",
                "order=no,maybe,yes")) {
            UserError error = assertThrows(UserError.class, () -> measure(run, flag), flag);
            assertEquals("TL1104", error.code());
            assertEquals("--" + flag.substring(0, flag.indexOf('=')), error.where());
        }
        assertEquals(
                measure(run).lines(),
                measure(run, "target=churn", "positive=yes", "task=binary").lines());
    }

    @Test
    void otherLossesGetTheirScoresFromItsPredictions() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows(60, 1));
        Trained run = train(
                        "rows.csv",
                        Roles.of("y").as(io.trueloss.table.Task.COUNT),
                        "",
                        split(Optional.empty(), Optional.empty()))
                .run(session);
        Measured found = measure(run, "loss=poisson", "loss=half-squared", "metric=rmse");
        double rmse = found.of("rmse").value();
        assertEquals(rmse * rmse / 2, found.of("half-squared").value(), 1e-12);
        assertEquals(run.judged().valid(), found.of("poisson"));
    }

    @Test
    void marginsAreNoProbabilities() {
        Trained run = churn("hinge");
        Measured found = measure(run);
        assertEquals(
                List.of("hinge", "accuracy", "auc"),
                found.lines().stream().map(Measured.Line::name).toList());
        assertEquals(run.judged().valid(), found.of("hinge"));
    }

    @Test
    void aRunOfProbabilitiesCanBeMeasuredByItsMargins() {
        Estimate hinge = measure(churn(""), "loss=hinge").of("hinge");
        assertTrue(hinge.value() > 0 && hinge.value() < 1, hinge.toString());
    }

    @Test
    void classesHaveAProbabilityEach() {
        Roles roles = Roles.of("species");
        Trained run = train("penguins.csv.gz", roles, "", split(Optional.empty(), Optional.empty()))
                .run(session);
        Measured found = measure(run, "by=island");
        assertEquals(run.judged().valid(), found.of("softmax"));
        assertTrue(found.of("accuracy").value() > 0.9, found.toString());
        assertEquals(4 * 3, found.lines().size());
        Trained brier = train("penguins.csv.gz", roles, "brier", split(Optional.empty(), Optional.empty()))
                .run(session);
        Measured same = measure(brier, "loss=brier", "metric=brier");
        assertEquals(
                same.lines().getLast().value().value(),
                same.lines().getFirst().value().value(),
                1e-12);
    }

    @Test
    void aMeanBesideASpreadIsAMean() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows(60, 0));
        Trained run = train("rows.csv", Roles.of("y"), "gaussian", split(Optional.empty(), Optional.empty()))
                .run(session);
        Measured found = measure(run, "loss=gaussian", "loss=half-squared", "metric=rmse");
        double rmse = found.of("rmse").value();
        assertEquals(rmse * rmse / 2, found.of("half-squared").value(), 1e-12);
        assertEquals(run.judged().valid(), found.of("gaussian"));
    }

    @Test
    void quantilesAreNoMean() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), rows(60, 0));
        Trained run = train(
                        "rows.csv",
                        Roles.of("y"),
                        "multi-quantile(q=[0.1, 0.9])",
                        split(Optional.empty(), Optional.empty()))
                .run(session);
        assertEquals(1, measure(run).lines().size());
    }
}
