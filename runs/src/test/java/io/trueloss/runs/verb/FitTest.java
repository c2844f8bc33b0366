package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import io.trueloss.optim.Stop;
import io.trueloss.report.Block;
import io.trueloss.runs.read.Source;
import io.trueloss.runs.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FitTest {

    @TempDir
    private Path folder;

    private Fit.Fitted fit(String data, String model, String loss, String... start) throws IOException {
        var file = folder.resolve("rows.csv");
        Files.writeString(file, data);
        return new Fit(Source.of(file.toString()), model, "y", List.of(start), Losses.read(loss), 1000, 0.95)
                .run(Session.here());
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
                "TL2011",
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
        assertEquals("TL3252", logistic.code());
        assertEquals("logistic needs 0 or 1, and row 3 has 2.5", logistic.what());
        var gamma = assertThrows(UserError.class, () -> fit("x,y\n1,2\n2,0\n", "a*x", "gamma", "a=1"));
        assertTrue(gamma.what().contains("more than 0, and row 2 has 0.0"), gamma.what());
    }

    @Test
    void aStartThatIsNotFiniteNamesItsRowAndKnowsNoGoodWeights() throws IOException {
        var fitted = fit("x,y\n0,3\n1,6\n2,12\n", "a*exp(b*x)", "half-squared", "a=1", "b=800");
        var stop = assertInstanceOf(Stop.Diverged.class, fitted.fit().descent().stop());
        assertEquals(2, stop.fault().orElseThrow().row());
        var meaning = Ending.of(stop, fitted.names()).meaning();
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
}
