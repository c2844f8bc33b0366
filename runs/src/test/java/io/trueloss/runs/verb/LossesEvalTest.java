package io.trueloss.runs.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.At;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.runs.session.Session;
import io.trueloss.runs.verb.LossesEval.Evaluated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LossesEvalTest {

    @TempDir
    private Path folder;

    private List<Evaluated> run(String... lines) throws IOException {
        Files.writeString(folder.resolve("cases.csv"), "id,loss,y,f,w\n" + String.join("\n", lines) + "\n");
        return new LossesEval(Path.of("cases.csv")).run(Session.in(folder));
    }

    private At at(String line) throws IOException {
        var row = run(line).getFirst();
        return row.at().orElseThrow(() -> new AssertionError(row.error()));
    }

    private String error(String line) throws IOException {
        return run(line).getFirst().error();
    }

    @Test
    void computesAPointLoss() throws IOException {
        var at = at("a,huber(delta=2),0,5,");
        assertEquals(8.0, at.value()); // 2*5 - 2^2/2
        assertArrayEquals(new double[] {2}, at.gradient());
        assertArrayEquals(new double[] {0}, at.diagonal());
    }

    @Test
    void aMarginIsAsGoodAsALabel() throws IOException {
        assertEquals(3.0, at("a,hinge,-1,2,").value());
        assertEquals(3.0, at("a,hinge,0,2,").value());
        assertEquals(-4.0, at("a,s*f + y,-1,3,").value());
        assertEquals(2 * Math.log(2), at("a,2*log(1 + exp(-2*s*f)),-1,0,").value(), 1e-15);
    }

    @Test
    void aTargetMayBeSeveralNumbersOrLabels() throws IOException {
        assertEquals(5.0, at("a,multi-half-squared,[1;-2],[4;-3],").value()); // (3^2 + 1^2)/2
        assertArrayEquals(
                new double[] {-1, 1},
                at("a,\"sum(max(0, 1 - s*f))\",[1;0],[0.5;0.5],").gradient());
        assertEquals(Math.log(4), at("a,multilabel-logistic,[0.25;1],[0;0],").value(), 1e-15);
        assertEquals(
                "TL3220: y must be several labels, each 0 or 1 for this loss, was [1.0;0.5]",
                error("a,\"sum(max(0, 1 - s*f)^2)\",[1;0.5],[0.5;0.5],"));
        assertEquals(
                "TL3220: y must be several finite numbers for this loss, was 1.0", error("a,multi-half-squared,1,2,"));
        assertEquals("TL3220: the loss has 2 scores (f[2]), f gives 3", error("a,multi-half-squared,[1;2],[1;2;3],"));
    }

    @Test
    void aLossOfTwoClassesThatHasAFormForMoreTakesTheirIndices() throws IOException {
        assertEquals(1.0, at("a,zero-one,2,[1;3;2],").value());
        assertEquals(2.0 / 3, at("a,brier,2,[1;1;1],").value(), 1e-15); // 4/9 + 2/9
        assertEquals(
                "TL3220: y must be a class index: 0, 1, 2, ... for this loss, was 1.5",
                error("a,crammer-singer,1.5,[1;3;2],"));
    }

    @Test
    void scoresAreListedInDeclaredOrder() throws IOException {
        assertArrayEquals(
                new double[] {2, -4},
                at("a,\"scores(a, b): (a - y)^2 + (b + y)^2\",1,[2;-3],").gradient());
        var ordinal = at("a,ordinal,2,[0.3;-1;1],");
        assertEquals(1.1031860488854579, ordinal.value(), 1e-15); // log(1 + e^0.7)
        assertArrayEquals(new double[] {-0.66818777216816616, 0, 0.66818777216816616}, ordinal.gradient(), 1e-15);
    }

    @Test
    void classesMayBeSoft() throws IOException {
        double lse = Math.log(1 + Math.E + Math.E * Math.E);
        assertEquals(lse - 1, at("a,softmax,1,[0;1;2],").value(), 1e-15);
        assertEquals(lse - 1.3, at("a,softmax,[0.2;0.3;0.5],[0;1;2],").value(), 1e-15);
        assertEquals(lse - 1, at("a,logsumexp(f) - f[y],1,[0;1;2],").value(), 1e-15);
    }

    @Test
    void aLossThatIsForBothTakesOneScoreOrOneAClass() throws IOException {
        assertEquals(0.25, at("a,brier,1,0,").value(), 1e-15);
        assertEquals(0.5, at("a,brier,1,[0;0],").value(), 1e-15); // (1/2)^2 + (1/2)^2
    }

    @Test
    void aColumnThatAFormulaNamesIsUsed() throws IOException {
        assertEquals(10.0, at("a,w*(f - y)^2,1,3,2.5").value());
        assertTrue(error("a,w*(f - y)^2,1,3,").contains("'w', which is empty"));
    }

    @Test
    void outsideItsDomainALossIsInfiniteAndNoError() throws IOException {
        var at = at("a,-log(f),1,-3,");
        assertEquals(Double.POSITIVE_INFINITY, at.value());
        assertTrue(Double.isNaN(at.gradient()[0]));
    }

    @Test
    void aRowThatCannotBeComputedSaysWhyAndStopsNoOther() throws IOException {
        var rows = run("a,hubre,1,3,", "b,half-squared,1,3,", "c,exp(f) - exp(y),1000,1000,", "d,poisson,-1,0,");
        assertEquals(
                "TL2101: unknown loss 'hubre', did you mean 'huber'?",
                rows.get(0).error());
        assertEquals(2.0, rows.get(1).at().orElseThrow().value());
        assertTrue(rows.get(2).error().contains("indeterminate"), rows.get(2).error());
        assertEquals(
                "TL3220: y must be 0 or more for this loss, was -1.0",
                rows.get(3).error());
    }

    @Test
    void saysWhatDoesNotFit() throws IOException {
        assertEquals("TL3220: the loss has 2 scores (mean, log_scale), f gives 1", error("a,gaussian,1,2,"));
        assertTrue(error("a,half-squared,1,[2;3],").contains("f gives 2"), error("a,half-squared,1,[2;3],"));
        assertEquals("TL3220: f must be a number or [number;number], was 'x'", error("a,half-squared,1,x,"));
        assertEquals("TL3220: f is empty", error("a,half-squared,1,,"));
        assertEquals(
                "TL3220: y must be a class index: 0, 1, 2, ... for this loss, was 1.5", error("a,softmax,1.5,[1;2],"));
        assertEquals("TL3220: y must be 0 or 1 for this loss, was 0.5", error("a,hinge,0.5,2,"));
    }

    @Test
    void notANumberGoesInAndComesOut() throws IOException {
        assertTrue(Double.isNaN(at("a,half-squared,nan,3,").value()));
        assertEquals(Double.POSITIVE_INFINITY, at("a,absolute,0,-inf,").value());
    }

    @Test
    void aRowHasTheSameValuesAloneOrAmongOthers() throws IOException {
        var line = "b,\"tukey(c=3)\",0.1,1.7,";
        var among = run("a,huber,0,5,", line, "c,hubre,0,5,").get(1).at().orElseThrow();
        assertEquals(at(line).value(), among.value());
        assertArrayEquals(at(line).gradient(), among.gradient());
    }

    @Test
    void isDataForOtherProgramsAndFailsIfARowDid() throws IOException {
        assertEquals(Status.OK, report("a,huber,0,5,").status());
        assertEquals(Status.DATA, report("a,huber,0,5,", "b,hubre,0,5,").status());
        assertTrue(report("a,huber,0,5,").data());
    }

    private Report report(String... lines) throws IOException {
        return new LossesEval(Path.of("cases.csv")).report(run(lines));
    }

    @Test
    void needsItsColumns() throws IOException {
        Files.writeString(folder.resolve("cases.csv"), "id,los,y,f\na,huber,0,5\n");
        var e = assertThrows(UserError.class, () -> new LossesEval(Path.of("cases.csv")).run(Session.in(folder)));
        assertEquals("TL3221", e.code());
        assertEquals("did you mean 'los'?", e.fix());
    }
}
