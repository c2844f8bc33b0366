package io.trueloss.app.render;

import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;

/// The answer of a report as one JSON object a line: a row of its main grid, or a fact.
final class JsonLines {

    private JsonLines() {}

    static void write(Report report, Writer out) throws IOException {
        var sheet = Sheet.of(report);
        for (var row : sheet.rows()) {
            var members = new LinkedHashMap<String, Value>();
            for (int column = 0; column < row.size(); column++) {
                members.put(sheet.columns().get(column), row.get(column));
            }
            out.write(Json.object(members) + "\n");
        }
    }
}
