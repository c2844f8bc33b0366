package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.model.Linear;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.runs.read.Reader;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import io.trueloss.table.Column;
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

final class PredictTest {
    @TempDir
    Path folder;

    private Session session = Session.here();
    private String run = "";

    @BeforeEach
    void train() throws IOException {
        session = Session.in(folder);
        Files.writeString(
                folder.resolve("rows.csv"),
                "x,color,y\n1,red,1\n2,blue,2.5\n3,red,3\n4,blue,4.5\n5,red,5\n6,blue,6.5\n");
        Split all = new Split(Optional.of(Split.Kind.NONE), List.of(0.6, 0.2, 0.2), Optional.empty(), Optional.empty());
        Objective objective = new Objective(
                Optional.empty(), Optional.empty(), 0, Optional.empty(), PenaltyChoice.Coordinates.STANDARD);
        // y = x, and half a unit more where the color is blue
        run = new Train(
                        Source.of("rows.csv"),
                        Roles.of("y"),
                        all,
                        objective,
                        new Linear(),
                        Until.USUAL,
                        0.95,
                        Certainty.USUAL)
                .run(session)
                .run();
    }

    private Predicted predict(String rows, Optional<Path> out) throws IOException {
        Files.writeString(folder.resolve("new.csv"), rows);
        return new Predict(run, Source.of("new.csv"), out, List.of()).run(session);
    }

    private static double[] numbers(Predicted predicted, String name) {
        return ((Column.Numbers) predicted.table().column(name)).values();
    }

    @Test
    void scoresNewRowsAsTheTrainingRowsWere() throws IOException {
        Predicted predicted = predict("color,x,extra\nblue,10,a\nred,20,b\n", Optional.empty());
        assertArrayEquals(new double[] {10.5, 20}, numbers(predicted, "mean"), 1e-12);
    }

    @Test
    void tellsOfALevelThatTrainingNeverSaw() throws IOException {
        Predicted predicted = predict("x,color\n1,green\n2,red\n", Optional.empty());
        assertEquals(1, predicted.surprises().size());
        assertEquals(List.of("green"), predicted.surprises().getFirst().words());
    }

    @Test
    void namesTheNearestColumnWhereOneIsMissing() {
        UserError error = assertThrows(UserError.class, () -> predict("x,colour\n1,red\n", Optional.empty()));
        assertTrue(error.what().contains("color"), error.what());
        assertTrue(error.fix().contains("colour"), error.fix());
    }

    @Test
    void writesWhatItSaysInEveryForm() throws IOException {
        for (String name : List.of("out.csv", "out.tsv", "out.parquet", "out.jsonl", "out.csv.gz")) {
            Predicted predicted = predict("x,color\n7,red\n8,blue\n", Optional.of(Path.of(name)));
            var read = new Reader(folder, 1).read(Source.of(name)).table();
            assertArrayEquals(numbers(predicted, "mean"), ((Column.Numbers) read.column("mean")).values(), 0.0, name);
        }
    }

    @Test
    void namesTheNearestRun() {
        UserError error = assertThrows(
                UserError.class,
                () -> new Predict(run + "x", Source.of("rows.csv"), Optional.empty(), List.of()).run(session));
        assertTrue(error.fix().contains(run), error.fix());
    }

    @Test
    void callsNoQuantileAMeanAndNoMarginAProbability() throws IOException {
        assertEquals(List.of("score[1]", "score[2]"), columns("multi-quantile(q=[0.1, 0.9])", "y"));
        assertEquals(List.of("score[mean]", "score[log_scale]", "mean"), columns("gaussian", "y"));
        assertEquals(List.of("score[median]", "score[log_scale]"), columns("laplace", "y"));
        assertEquals(List.of("score[lower]", "score[upper]"), columns("interval-score", "y"));
        assertEquals(List.of("score", "mean"), columns("huber-scale", "y"));
        assertEquals(List.of("score"), columns("hinge", "color"));
        assertEquals(List.of("score", "probability", "class"), columns("logistic", "color"));
    }

    private List<String> columns(String loss, String target) throws IOException {
        StringBuilder rows = new StringBuilder("x,color,y\n");
        for (int i = 0; i < 40; i++)
            rows.append(i % 7)
                    .append(i % 3 == 0 ? ",red," : ",blue,")
                    .append(i % 5 + i % 7)
                    .append('\n');
        Files.writeString(folder.resolve("more.csv"), rows.toString());
        String trained = Train.of("more.csv", target).under(loss).run(session).run();
        return new Predict(trained, Source.of("more.csv"), Optional.empty(), List.of())
                .run(session)
                .table()
                .names();
    }
}
