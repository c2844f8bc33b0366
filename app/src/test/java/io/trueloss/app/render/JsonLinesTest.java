package io.trueloss.app.render;

import static io.trueloss.report.Block.grid;
import static io.trueloss.report.Value.count;
import static io.trueloss.report.Value.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {

    @Test
    void eachRowOfTheMainTableIsAnObjectOnALine() throws IOException {
        var out = new StringWriter();
        var grid = grid(
                "words", List.of("word", "length"), List.of("a", "b\"c"), w -> List.of(text(w), count(w.length())));
        JsonLines.write(Report.of("sample", grid).mainly("words"), out);
        assertEquals("{\"word\":\"a\",\"length\":1}\n{\"word\":\"b\\\"c\",\"length\":3}\n", out.toString());
    }
}
