package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.store.Checkpoint;
import io.trueloss.runs.store.StoredRun;
import io.trueloss.table.Column;
import io.trueloss.table.Roles;
import io.trueloss.watch.Progress;
import io.trueloss.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FitTest {

    @TempDir
    private Path folder;

    private Session session() {
        return Session.in(folder);
    }

    private Fit asked(String data, String model, String loss, String... start) throws IOException {
        var file = folder.resolve("rows.csv");
        Files.writeString(file, data);
        return Fit.of("rows.csv", "y", model, start).under(loss);
    }

    private Fit.Fitted fit(String data, String model, String loss, String... start) throws IOException {
        return asked(data, model, loss, start).run(session());
    }

    private static Roles frequent(String column) {
        var none = Optional.<String>empty();
        return new Roles(
                Optional.of("y"),
                none,
                List.of(),
                Optional.empty(),
                none,
                Optional.of(column),
                none,
                none,
                none,
                List.of(),
                List.of());
    }

    private static Until steps(int most, Optional<String> resume) {
        return new Until(1e-9, most, Optional.empty(), Optional.empty(), false, resume);
    }

    @Test
    void findsTheParametersOfACurve() throws IOException {
        var fitted = fit("x,y\n0,3\n1,6\n2,12\n3,24.1\n", "a*exp(b*x)", "half-squared", "a=1", "b=1");
        assertInstanceOf(Stop.Converged.class, fitted.fit().descent().stop());
        assertEquals(3, fitted.parameters().get(0).value(), 0.02);
        assertEquals(Math.log(2), fitted.parameters().get(1).value(), 0.01);
    }

    @Test
    void oneWildRowDoesNotOwnAFitUnderTukey() throws IOException {
        var rows = "x,y\n0,1\n1,3\n2,5\n3,7\n4,9\n5,11\n6,13\n7,900\n";
        assertEquals(
                2,
                fit(rows, "a + b*x", "tukey", "a=1", "b=2.1")
                        .parameters()
                        .get(1)
                        .value(),
                1e-6);
        assertTrue(fit(rows, "a + b*x", "half-squared", "a=1", "b=2.1")
                        .parameters()
                        .get(1)
                        .value()
                > 50);
    }

    @Test
    void drawsAModelOfOneColumn() throws IOException {
        var chart = fit("x,y\n2,4\n1,2\n3,6\n", "a*x", "half-squared", "a=1")
                .curve()
                .orElseThrow();
        assertEquals("x", chart.across());
        assertEquals(Block.Style.DOTS, chart.curves().getFirst().style());
        assertEquals(200, chart.curves().getLast().across().length);
        assertTrue(fit("x,z,y\n2,1,4\n1,2,2\n3,0,6\n", "a*x + a*z", "half-squared", "a=1")
                .curve()
                .isEmpty());
    }

    @Test
    void refusesWhatItCannotFit() {
        assertEquals(
                "TL3223",
                assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x", "half-squared", "a"))
                        .code());
        assertEquals(
                "TL3223",
                assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "x", "half-squared"))
                        .code());
        assertEquals(
                "TL3223",
                assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x", "half-squared", "a=1", "b=1"))
                        .code());
        assertEquals(
                "TL3224",
                assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x", "gaussian", "a=1"))
                        .code());
        assertEquals(
                "TL3225",
                assertThrows(UserError.class, () -> fit("x,y\n1,2\n,3\n", "a*x", "half-squared", "a=1"))
                        .code());
        assertEquals(
                "TL3225",
                assertThrows(UserError.class, () -> fit("x,y\nlow,2\nhigh,3\n", "a*x", "half-squared", "a=1"))
                        .code());
    }

    @Test
    void refusesATargetThatTheLossIsNotDefinedFor() {
        var logistic = assertThrows(UserError.class, () -> fit("x,y\n1,0\n2,1\n3,2.5\n", "a*x", "logistic", "a=1"));
        assertEquals("TL3206", logistic.code());
        var gamma = assertThrows(UserError.class, () -> fit("x,y\n1,2\n2,0\n", "a*x", "gamma", "a=1"));
        assertTrue(gamma.what().contains("more than 0, and row 2 has 0.0"), gamma.what());
    }

    @Test
    void aStartThatIsNotFiniteNamesItsRowAndKnowsNoGoodWeights() throws IOException {
        var fitted = fit("x,y\n0,3\n1,6\n2,12\n", "a*exp(b*x)", "half-squared", "a=1", "b=800");
        var stop = assertInstanceOf(Stop.Diverged.class, fitted.fit().descent().stop());
        assertEquals(2, stop.fault().orElseThrow().row());
        var meaning = Ending.of(stop, fitted.model().parameters()).meaning();
        assertTrue(meaning.startsWith("the objective is not finite at the start: at row 2, where "), meaning);
        assertFalse(meaning.contains("last good"), meaning);
    }

    @Test
    void refusesAModelThatSeesTheTarget() {
        var seen = assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x + y", "half-squared", "a=1"));
        assertEquals("TL3223", seen.code());
        assertEquals("'y' means the target in a formula, and a model cannot see that", seen.what());
    }

    @Test
    void saysWhichParameterHasNoStart() {
        var none = assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "b1*x + b2", "half-squared", "b1=250"));
        assertEquals("b2 has no start, and no column is called so", none.what());
        assertEquals("--start b1=250,b2=...; columns: x, y", none.fix());
        var slip = assertThrows(UserError.class, () -> fit("dose,y\n1,2\n", "a*dosis", "half-squared", "a=1"));
        assertEquals("TL3223", slip.code());
        var typo = assertThrows(UserError.class, () -> fit("dose,y\n1,2\n", "a*dsoe", "half-squared", "a=1"));
        assertTrue(typo.fix().startsWith("did you mean the column 'dose'?"), typo.fix());
        var words = assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x", "half-squared", "a=abc"));
        assertEquals("a must start at a finite number, was 'abc'", words.what());
        assertTrue(words.fix().endsWith("see: trueloss help fit"), words.fix());
    }

    @Test
    void refusesAStartThatIsSaidTwiceOrIsOfNoParameter() {
        var twice = assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x", "half-squared", "a=1", "a=2"));
        assertEquals("--start names a twice", twice.what());
        var idle = assertThrows(UserError.class, () -> fit("x,y\n1,2\n", "a*x", "half-squared", "a=1", "rate=1"));
        assertEquals("rate has a start, and --model does not have it", idle.what());
    }

    @Test
    void whatIsLeftOverIsLeftOverByThePredictedMeans() throws IOException {
        // poisson, one mean for all rows: it is 4, and (2² + 1² + 1² + 2²)/3 = 10/3
        var fitted = fit("x,y\n1,2\n1,3\n1,5\n1,6\n", "a*x", "poisson", "a=1");
        assertEquals(Math.sqrt(10 / 3.0), fitted.fit().spread(), 1e-9);
        // logistic, half of the rows 1: (4 · 1/4)/3
        var levels = fit("x,y\n1,0\n1,0\n1,1\n1,1\n", "a*x", "logistic", "a=1");
        assertEquals(Math.sqrt(1 / 3.0), levels.fit().spread(), 1e-9);
    }

    @Test
    void itsFolderKnowsItsStepsAndWhatGoesOnWithIt() throws IOException {
        var left = new ArrayList<String>();
        var watch = new Watch() {
            @Override
            public void see(Progress progress) {}

            @Override
            public void leaves(String command) {
                left.add(command);
            }
        };
        var fitted = asked("x,y\n0,3\n1,6\n2,12\n", "a*exp(b*x)", "half-squared", "a=1", "b=0.1")
                .run(session().watchedBy(watch));
        assertEquals(List.of("trueloss fit --resume " + fitted.run()), left);
        var run = StoredRun.find(fitted.run(), session()).read("run.json", TrainFiles.Run.class);
        assertEquals(fitted.steps().size() - 1, run.steps());
    }

    @Test
    void parametersThatRunOffAreNoMinimum() throws IOException {
        var parted = fit("x,y\n1,0\n2,0\n3,1\n4,1\n", "a + b*x", "logistic", "a=0", "b=0");
        var stop = assertInstanceOf(Stop.Stalled.class, parted.fit().descent().stop());
        assertTrue(stop.reason().startsWith("the objective falls on and on"), stop.reason());
        assertInstanceOf(Estimate.Unknown.class, parted.parameters().getFirst());
        var met = fit("x,y\n1,0\n2,1\n3,0\n4,1\n", "a + b*x", "logistic", "a=0", "b=0");
        assertInstanceOf(Stop.Converged.class, met.fit().descent().stop());
    }

    @Test
    void aStartThatIsNotFiniteHasNoLossAndLeavesARunThatSaysSo() throws IOException {
        var asked = asked("x,y\n0,3\n1,6\n2,12\n", "a*exp(b*x)", "half-squared", "a=1", "b=800");
        var fitted = asked.run(session());
        assertInstanceOf(Estimate.Unknown.class, fitted.judged().train());
        assertEquals(Status.NUMERICAL, asked.report(fitted).status());
        assertTrue(Files.exists(folder.resolve("runs").resolve(fitted.run()).resolve("run.json")));
    }

    private static final String GROWTH =
            "x,y\n0,3\n1,6.1\n2,11.8\n3,24.1\n4,48.3\n5,95.8\n6,192.5\n7,384\n8,767\n9,1537\n";

    @Test
    void itsRunPredictsNewRows() throws IOException {
        var fitted = fit("x,y\n0,1\n1,3\n2,5\n", "a + b*x", "half-squared", "a=0", "b=0");
        Files.writeString(folder.resolve("new.csv"), "x\n10\n-1\n");
        var said = Predict.of(fitted.run(), "new.csv").run(session()).table();
        // a line through (0, 1), (1, 3), (2, 5): 2x + 1
        assertArrayEquals(new double[] {21, -1}, ((Column.Numbers) said.column("mean")).values(), 1e-12);
    }

    @Test
    void itsRunIsMeasuredOnTheRowsThatItDidNotLearnFrom() throws IOException {
        var fitted = asked(GROWTH, "a*exp(b*x)", "half-squared", "a=1", "b=1")
                .parted(0.6, 0.2, 0.2)
                .run(session());
        assertEquals(
                List.of(6, 2, 2),
                List.of(
                        fitted.prepared().train().rows(),
                        fitted.prepared().valid().rows(),
                        fitted.prepared().sealed().rows()));
        var measured = Measure.of(fitted.run()).run(session());
        assertEquals(
                fitted.judged().valid().value(), measured.of("half-squared").value());
        assertEquals(
                1,
                Measure.of(fitted.run())
                        .opened()
                        .run(session())
                        .run()
                        .orElseThrow()
                        .opened());
        var whole = fit(GROWTH, "a*exp(b*x)", "half-squared", "a=1", "b=1");
        assertEquals(
                "TL3307",
                assertThrows(UserError.class, () -> Measure.of(whole.run()).run(session()))
                        .code());
    }

    @Test
    void goesOnWhereItsStepsRanOut() throws IOException {
        var asked = asked(GROWTH, "a*exp(b*x)", "half-squared", "a=1", "b=1");
        var whole = asked.run(session());
        var some = asked.with(steps(3, Optional.empty())).run(session());
        assertInstanceOf(Stop.Limit.class, some.fit().descent().stop());
        var rest = asked.with(steps(1000, Optional.of(some.run()))).run(session());
        assertArrayEquals(whole.model().w(), rest.model().w(), 0);
        assertEquals(whole.fit().descent().steps(), rest.fit().descent().steps());
        assertEquals(whole.steps().size(), rest.steps().size());
        var other = asked(GROWTH, "a*exp(b*x)", "half-squared", "a=2", "b=1").with(steps(9, Optional.of(some.run())));
        assertEquals(
                "TL3309",
                assertThrows(UserError.class, () -> other.run(session())).code());
        var checkpoint = Checkpoint.read(folder.resolve("runs").resolve(some.run()));
        var trained = assertThrows(UserError.class, () -> checkpoint.refuse("train", some.run()));
        assertEquals("trueloss fit --resume " + some.run(), trained.fix());
        checkpoint.refuse("fit", some.run());
    }

    @Test
    void strictRefusesWhatDidNotConverge() throws IOException {
        var strict = new Until(1e-9, 2, Optional.empty(), Optional.empty(), true, Optional.empty());
        var asked = asked(GROWTH, "a*exp(b*x)", "half-squared", "a=1", "b=1").with(strict);
        assertEquals(Status.NUMERICAL, asked.report(asked.run(session())).status());
    }

    @Test
    void aRowOfFrequencyTwoIsTwoRows() throws IOException {
        var twice = "x,y,n\n0,3,2\n1,6.1,1\n2,11.8,1\n3,24.1,2\n";
        var each = "x,y\n0,3\n0,3\n1,6.1\n2,11.8\n3,24.1\n3,24.1\n";
        for (var loss : List.of("half-squared", "log-cosh")) {
            var roles = frequent("n");
            var one =
                    asked(twice, "a*exp(b*x)", loss, "a=3", "b=0.7").with(roles).run(session());
            var two = fit(each, "a*exp(b*x)", loss, "a=3", "b=0.7");
            for (int j = 0; j < 2; j++) {
                var a = assertInstanceOf(
                        Estimate.Interval.class, one.parameters().get(j));
                var b = assertInstanceOf(
                        Estimate.Interval.class, two.parameters().get(j));
                assertEquals(b.value(), a.value(), 1e-9);
                assertEquals(b.se(), a.se(), 1e-9 * b.se() + 1e-12);
                assertEquals(6, a.n());
            }
            assertEquals(two.fit().spread(), one.fit().spread(), 1e-9);
        }
    }

    @Test
    void wordsOfTwoLevelsAreLearnedAndPredicted() throws IOException {
        var rows = "dose,y\n1,no\n2,no\n3,yes\n4,no\n5,yes\n6,yes\n";
        var fitted = fit(rows, "a + b*dose", "logistic", "a=0", "b=0");
        Files.writeString(folder.resolve("new.csv"), "dose\n1\n6\n");
        var said = Predict.of(fitted.run(), "new.csv").run(session()).table();
        double[] p = ((Column.Numbers) said.column("probability")).values();
        assertTrue(p[0] < 0.5 && p[1] > 0.5 && p[0] > 0 && p[1] < 1);
        assertEquals("yes", said.column("class").cell(1));
    }

    @Test
    void aModelThatDoesNotSayItsKindIsLinear() throws IOException {
        fit(GROWTH, "a*x", "half-squared", "a=1");
        var run = Train.of("rows.csv", "y").run(session()).run();
        var file = folder.resolve("runs").resolve(run).resolve("model/model.json");
        var text = Files.readString(file);
        assertTrue(text.contains("\"kind\" : \"LinearModel\","), text);
        Files.writeString(file, text.replaceFirst("\"kind\" : \"LinearModel\",", ""));
        assertEquals(10, Predict.of(run, "rows.csv").run(session()).table().rows());
    }
}
