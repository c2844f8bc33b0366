package io.trueloss.app.render;

import io.trueloss.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One table with a header line, for spreadsheets and shell tools.
///
/// @param separator what stands between cells
/// @param cell how a cell's text is protected
record Delimited(String separator, UnaryOperator<String> cell) {

    /// Commas; quotes where needed, as RFC 4180 says, with line feeds.
    static final Delimited CSV = new Delimited(",", Delimited::quoted);

    /// Tabs; a tab, line feed or backslash inside a cell is written `\t`, `\n`, `\\`.
    static final Delimited TSV = new Delimited("\t", Delimited::escaped);

    void write(Report report, Writer out) throws IOException {
        var sheet = Sheet.of(report);
        line(sheet.columns(), out);
        for (var row : sheet.rows()) {
            line(row.stream().map(Exact::text).toList(), out);
        }
    }

    private void line(List<String> cells, Writer out) throws IOException {
        out.write(cells.stream().map(cell).collect(Collectors.joining(separator, "", "\n")));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
