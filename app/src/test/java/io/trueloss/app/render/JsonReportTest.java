package io.trueloss.app.render;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Block.next;
import static io.trueloss.report.Block.page;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.count;
import static io.trueloss.report.Value.number;
import static io.trueloss.report.Value.numbers;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Status;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

final class JsonReportTest {

    private static Map<?, ?> read(Report report) throws IOException {
        var out = new StringWriter();
        JsonReport.write(report, out);
        return new ObjectMapper().readValue(out.toString(), Map.class);
    }

    private static Map<?, ?> facts(Report report) throws IOException {
        return (Map<?, ?>) Objects.requireNonNull(read(report).get("facts"));
    }

    @Test
    void holdsEverythingThatTheContractNames() throws IOException {
        var finding = new Block.Finding("gap", Block.Severity.FAIL, "it is wide", number(0.5), 3, "more data");
        var report = read(Report.of(
                        "measure",
                        line(
                                "loss",
                                "{loss}",
                                fact("loss", new Estimate.Interval(0.4312, 0.4201, 0.4424, 0.95, 6000, 0.0057)),
                                fact("rows", 6000),
                                fact("loss-name", "logistic")),
                        grid(
                                "metrics",
                                List.of("metric", "value"),
                                List.of("auc"),
                                name -> List.of(text(name), new Estimate.Exact(0.81, 6000))),
                        finding,
                        page("# Page"),
                        next("trueloss a"))
                .about("26Q4-k7d3")
                .seeded(7)
                .with(Status.FINDINGS));
        assertEquals("trueloss/report/1", report.get("schema"));
        assertEquals("measure", report.get("verb"));
        assertEquals("findings", report.get("status"));
        assertEquals(7, report.get("seed"));
        assertEquals("26Q4-k7d3", report.get("run"));
        assertEquals(
                Map.of(
                        "loss",
                        Map.of("value", 0.4312, "low", 0.4201, "high", 0.4424, "level", 0.95, "n", 6000, "se", 0.0057),
                        "rows",
                        6000,
                        "loss-name",
                        "logistic"),
                report.get("facts"));
        var row = Arrays.asList("auc", 0.81, null, null, null, 6000, null, null);
        var columns = List.of("metric", "value", "low", "high", "level", "n", "se", "reason");
        assertEquals(Map.of("metrics", Map.of("columns", columns, "rows", List.of(row))), report.get("tables"));
        assertEquals(
                List.of(Map.of(
                        "check",
                        "gap",
                        "severity",
                        "fail",
                        "claim",
                        "it is wide",
                        "measured",
                        0.5,
                        "rows",
                        3,
                        "remedy",
                        "more data")),
                report.get("findings"));
        assertEquals(List.of("# Page"), report.get("pages"));
        assertEquals(List.of("trueloss a"), report.get("next"));
    }

    @Test
    void numbersReadBackToTheSameDouble() throws IOException {
        double[] values = {0.1 + 0.2, Double.MIN_VALUE, Double.MAX_VALUE, -0.0, 1e23, 9007199254740993.0, 1 / 3.0};
        var facts = facts(Report.of("sample", line("x", "", fact("x", numbers(values)))));
        var back = ((List<?>) Objects.requireNonNull(facts.get("x")))
                .stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
        assertEquals(Arrays.toString(values), Arrays.toString(back));
    }

    @Test
    void whatJsonCannotWriteIsAWord() throws IOException {
        var report = Report.of(
                "sample",
                line(
                        "x",
                        "",
                        fact("x", numbers(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)),
                        fact("none", Value.nothing())));
        var facts = facts(report);
        assertEquals(List.of("NaN", "Infinity", "-Infinity"), facts.get("x"));
        assertEquals(true, facts.containsKey("none") && facts.get("none") == null);
    }

    @Test
    void anyTextReadsBack() throws IOException {
        var text = "quote \" backslash \\ line\n tab\t bell\u0007 umlaut ä emoji \uD83D\uDE00 end\r";
        var facts = facts(Report.of("sample", line("x", "", fact("x", text))));
        assertEquals(text, facts.get("x"));
    }

    @Test
    void seedAndRunAreAbsentWhereThereIsNone() throws IOException {
        var report = read(Report.of("sample", line("x", "{n}", fact("n", count(1)))));
        assertEquals(false, report.containsKey("seed") || report.containsKey("run"));
    }
}
