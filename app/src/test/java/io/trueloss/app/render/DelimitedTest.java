package io.trueloss.app.render;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.number;
import static io.trueloss.report.Value.numbers;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DelimitedTest {

    private static final List<Value> CELLS =
            List.of(text("a,\"b\"\n\tc\\"), number(0.1 + 0.2), numbers(1, 2.5), Value.nothing());

    private static final Report GRID = Report.of(
                    "sample", grid("rows", List.of("word", "x", "v", "none"), List.of(CELLS), cells -> cells))
            .mainly("rows");

    private static String written(Delimited form, Report report) throws IOException {
        var out = new StringWriter();
        form.write(report, out);
        return out.toString();
    }

    @Test
    void csvQuotesAsTheStandardSaysAndKeepsEveryDigit() throws IOException {
        assertEquals(
                "word,x,v,none\n\"a,\"\"b\"\"\n\tc\\\",0.30000000000000004,[1.0;2.5],\n", written(Delimited.CSV, GRID));
    }

    @Test
    void tsvEscapesWhatWouldBreakALine() throws IOException {
        assertEquals(
                "word\tx\tv\tnone\na,\"b\"\\n\\tc\\\\\t0.30000000000000004\t[1.0;2.5]\t\n",
                written(Delimited.TSV, GRID));
    }

    @Test
    void aReportWithoutAMainTableIsItsFacts() throws IOException {
        var report = Report.of(
                "sample",
                line(
                        "loss",
                        "{loss}",
                        fact("rows", 5),
                        fact("loss", new Estimate.Interval(0.5, 0.25, 0.75, 0.95, 5, 0.125))),
                line("auc", "", fact("auc", new Estimate.Unknown(Double.NaN, 5, "one class"))),
                grid("steps", List.of("x"), List.of(1), x -> List.of(number(x))));
        assertEquals("""
                name,value,low,high,level,n,se,reason
                loss,0.5,0.25,0.75,0.95,5,0.125,
                rows,5,,,,,,
                auc,NaN,,,,5,,one class
                """, written(Delimited.CSV, report));
    }

    @Test
    void aColumnOfEstimatesIsSpreadUnderItsName() throws IOException {
        var row = List.<Value>of(new Estimate.Exact(1, 7), new Estimate.Exact(2, 8));
        var report = Report.of("sample", grid("rows", List.of("value", "b"), List.of(row), cells -> cells))
                .mainly("rows");
        assertEquals(
                "value,low,high,level,n,se,reason,b,b-low,b-high,b-level,b-n,b-se,b-reason\n1.0,,,,7,,,2.0,,,,8,,\n",
                written(Delimited.CSV, report));
    }
}
