package io.trueloss.app.render;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.count;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FieldsTest {

    private static final Grid STEPS =
            grid("steps", List.of("step", "loss"), List.of(1, 2), n -> List.of(count(n), text("x")));
    private static final Grid WEIGHTS = grid("weights", List.of("name"), List.of("a"), a -> List.of(text(a)));
    private static final Report REPORT = Report.of(
                    "sample", line("data", "{rows} rows", fact("rows", 3), fact("file", "a.csv")), STEPS, WEIGHTS)
            .mainly("steps");

    @Test
    void nothingNamedKeepsEverything() {
        assertEquals(REPORT, Fields.pick(REPORT, List.of()));
    }

    @Test
    void keepsFactsByName() {
        var picked = Fields.pick(REPORT, List.of("file"));
        assertEquals(
                List.of("file"),
                picked.blocks().stream()
                        .map(block -> ((Block.Line) block).label())
                        .toList());
        assertEquals(Optional.empty(), picked.main());
    }

    @Test
    void keepsColumnsOfTheMainTableInTheOrderNamed() {
        var picked = Fields.pick(REPORT, List.of("loss", "step"));
        assertEquals(List.of("loss", "step"), ((Grid) picked.blocks().getFirst()).columns());
        assertEquals(Optional.of("steps"), picked.main());
    }

    @Test
    void aTableThatIsNamedAloneBecomesTheAnswer() {
        assertEquals(Report.of("sample", WEIGHTS).mainly("weights"), Fields.pick(REPORT, List.of("weights")));
    }

    @Test
    void refusesANameThatIsNotThere() {
        var e = assertThrows(UserError.class, () -> Fields.pick(REPORT, List.of("row")));
        assertEquals("unknown field 'row'", e.what());
        assertEquals("did you mean 'rows'?", e.fix());
        var run = new Report(
                REPORT.verb(),
                REPORT.status(),
                Optional.of("ab12"),
                REPORT.seed(),
                REPORT.main(),
                REPORT.data(),
                REPORT.blocks());
        var lost = assertThrows(UserError.class, () -> Fields.pick(run, List.of("row")));
        assertEquals("did you mean 'rows'?; what was made is kept in run ab12", lost.fix());
    }
}
