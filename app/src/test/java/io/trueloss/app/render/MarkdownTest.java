package io.trueloss.app.render;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Block.line;
import static io.trueloss.report.Block.next;
import static io.trueloss.report.Block.page;
import static io.trueloss.report.Piece.fact;
import static io.trueloss.report.Value.number;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Block;
import io.trueloss.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownTest {

    @Test
    void everyBlockHasItsForm() throws IOException {
        var out = new StringWriter();
        var report = Report.of(
                "sample",
                line("data", "{rows} rows", fact("rows", 3000)),
                grid("weights", List.of("name", "weight"), List.of(1.5), w -> List.of(text("a|b"), number(w))),
                new Block.Finding("gap", Block.Severity.WARN, "it is wide", number(0.5), 3, "more data"),
                next("trueloss a"),
                page("# Page\n"));
        new Markdown(new Phrase(Digits.FEW)).write(report, out);
        assertEquals("""
                - **data** 3,000 rows

                | name | weight |
                | --- | ---: |
                | a\\|b | 1.5 |

                - **warn** gap: it is wide (0.5; 3 rows). more data
                - next: `trueloss a`
                # Page
                """, out.toString());
    }
}
