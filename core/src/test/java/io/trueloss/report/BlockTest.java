package io.trueloss.report;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.count;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.report.Piece.Fact;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Piece.Say;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockTest {

    @Test
    void aTemplateBecomesWordsAndFacts() {
        var line =
                line("data", "{rows} rows, {gap:+} ({share:%})", fact("rows", 3), fact("gap", 0.5), fact("share", 0.1));
        assertEquals(
                List.of(
                        new Fact("rows", new Value.Count(3), Reading.PLAIN),
                        new Say(" rows, "),
                        new Fact("gap", new Value.Number(0.5), Reading.SIGNED),
                        new Say(" ("),
                        new Fact("share", new Value.Number(0.1), Reading.PERCENT),
                        new Say(")")),
                line.pieces());
    }

    @Test
    void aFactThatTheTemplateDoesNotNameIsForProgramsOnly() {
        var line = line("data", "hello", fact("rows", 3));
        assertEquals(
                new Fact("rows", new Value.Count(3), Reading.HIDDEN),
                line.pieces().get(1));
    }

    @Test
    void refusesATemplateThatNamesAnUnknownFact() {
        var e = assertThrows(IllegalArgumentException.class, () -> line("data", "{row} rows", fact("rows", 3)));
        assertEquals("template must name one of its facts once, was {row}", e.getMessage());
    }

    @Test
    void refusesAFactWhoseNameIsNotKebabCase() {
        assertThrows(IllegalArgumentException.class, () -> fact("lossName", "huber"));
    }

    @Test
    void refusesAGridWithARaggedRow() {
        assertThrows(
                IllegalArgumentException.class,
                () -> grid("losses", List.of("name", "rows"), List.of("huber"), name -> List.of(text(name))));
    }

    @Test
    void keepsTheOrderOfAGridsRows() {
        var grid =
                grid("words", List.of("word", "length"), List.of("b", "aa"), w -> List.of(text(w), count(w.length())));
        assertEquals(List.of(List.of(text("b"), count(1)), List.of(text("aa"), count(2))), grid.rows());
    }
}
