package io.trueloss.app.render;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Block.next;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.count;
import static io.trueloss.report.Value.number;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.report.Block;
import io.trueloss.report.Estimate;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScreenTest {

    private static String shown(int width, Block... blocks) throws IOException {
        return shown(new Screen(width, Digits.FEW, new Paint(false)), blocks);
    }

    private static String shown(Screen screen, Block... blocks) throws IOException {
        var out = new StringWriter();
        screen.write(Report.of("sample", blocks), out);
        return out.toString();
    }

    @Test
    void labelsStandInAColumnAndLongLinesAreBrokenAtTheirGaps() throws IOException {
        assertEquals(
                """
                data    loans.csv  30,000 rows
                        target default
                target  22.1% positive
                """,
                shown(
                        40,
                        line(
                                "data",
                                "{file}  {rows} rows  target {target}",
                                fact("file", "loans.csv"),
                                fact("rows", 30000),
                                fact("target", "default")),
                        line("target", "{share:%} positive", fact("share", 0.221))));
    }

    @Test
    void aFindingWithoutRowsIsItsClaimAndItsAdvice() throws IOException {
        var warn = Block.Severity.WARN;
        assertEquals(
                "WARN  digits  it loses digits\n      write it anew\n",
                shown(80, new Block.Finding("digits", warn, "it loses digits", Value.nothing(), 0, "write it anew")));
        assertEquals(
                "WARN  digits  it loses digits\n      3  2 rows  write it anew\n",
                shown(80, new Block.Finding("digits", warn, "it loses digits", number(3), 2, "write it anew")));
    }

    @Test
    void anEmptyLineStandsAfterAPageButNotUnderAHeading() throws IOException {
        assertEquals("Text.\n\na  b\n", shown(80, Block.page("Text."), line("a", "b")));
        assertTrue(shown(80, Block.page("## More"), line("a", "b")).endsWith("\na  b\n"));
        assertTrue(!shown(80, Block.page("## More"), line("a", "b")).contains("\n\na"));
    }

    @Test
    void aTableAlignsNumbersOnTheirDecimalPoint() throws IOException {
        var values = List.of(1.5, -20.25, 300.0);
        assertEquals(
                """
                name  weight
                x       1.5
                x     -20.25
                x     300
                """, shown(80, grid("weights", List.of("name", "weight"), values, v -> List.of(text("x"), number(v)))));
    }

    @Test
    void anEstimateInATableHasItsIntervalAndItsNBeside() throws IOException {
        var values = List.<Value>of(
                new Estimate.Interval(0.81, 0.79, 0.83, 0.9, 6000, 0.01),
                new Estimate.Exact(3, 50),
                new Estimate.Unknown(2.5, 1, "only one row"),
                new Estimate.Unknown(2.5, 1, "it failed"),
                new Estimate.Unknown(2.5, 1, "only one row"));
        assertEquals("""
                 value  90% interval          n
                0.8100  [0.7900, 0.8300]  6,000
                3                            50
                2.5     (1)                   1
                2.5     (2)                   1
                2.5     (1)                   1
                (1) no interval: only one row
                (2) no interval: it failed
                """, shown(80, grid("metrics", List.of("value"), values, List::of)));
    }

    @Test
    void nIsShownOnceWhereAllEstimatesOfARowShareIt() throws IOException {
        var row = List.<Value>of(new Estimate.Exact(1, 7), new Estimate.Exact(2, 7));
        assertEquals("""
                a  b  n
                1  2  7
                """, shown(80, grid("pairs", List.of("a", "b"), List.of(row), cells -> cells)));
    }

    @Test
    void oneReasonForAllIsSaidOnceWithoutAColumn() throws IOException {
        var values =
                List.<Value>of(new Estimate.Unknown(2.5, 9, "come later"), new Estimate.Unknown(1, 9, "come later"));
        assertEquals("""
                value  n
                  2.5  9
                  1    9
                no interval: come later
                """, shown(80, grid("weights", List.of("value"), values, List::of)));
    }

    @Test
    void wordsAreCutWhereATableIsTooWide() throws IOException {
        var words = List.of("a very long sentence that does not fit");
        assertEquals(
                """
                n  words
                1  a very long sen…
                """, shown(19, grid("words", List.of("n", "words"), words, word -> List.of(count(1), text(word)))));
    }

    @Test
    void aLongTableShowsItsBeginningAndCountsTheRest() throws IOException {
        var rows = IntStream.range(0, 1234).boxed().toList();
        var grid = grid("rows", List.of("row"), rows, row -> List.of(count(row)));
        var few = shown(80, grid);
        assertEquals(102, few.lines().count());
        assertTrue(few.endsWith("\n 99\n... 1,134 more rows: see them all with -v or -o json\n"), few);
        assertEquals(
                1235,
                shown(new Screen(80, Digits.ALL, new Paint(false)), grid)
                        .lines()
                        .count());
    }

    @Test
    void tablesStandApartAndAdviceIsOneCommandALine() throws IOException {
        assertEquals(
                """
                data  x

                n
                1

                next  trueloss a
                      trueloss b
                """,
                shown(
                        80,
                        line("data", "x"),
                        grid("n", List.of("n"), List.of(1), n -> List.of(count(n))),
                        next("trueloss a", "trueloss b")));
    }

    @Test
    void aFindingSaysHowBadItIsAndWhatToDo() throws IOException {
        var finding = new Block.Finding(
                "calibration-gap", Block.Severity.WARN, "probabilities are too high", number(0.25), 411, "recalibrate");
        assertEquals("""
                WARN  calibration-gap  probabilities are too high
                      0.25  411 rows  recalibrate
                """, shown(80, finding));
    }

    @Test
    void coloursAreAddedAfterTheWidthsAreKnown() throws IOException {
        var painted = shown(new Screen(80, Digits.FEW, new Paint(true)), line("data", "x"), line("loss", "y"));
        assertEquals("\u001b[1mdata\u001b[0m  x\n\u001b[1mloss\u001b[0m  y\n", painted);
    }

    @Test
    void aTextThatMustStayAsItIsStaysAsItIs() throws IOException {
        assertEquals("{\"a\":   1}\n", shown(5, new Block.Verbatim("{\"a\":   1}\n")));
    }
}
