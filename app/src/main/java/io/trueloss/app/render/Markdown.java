package io.trueloss.app.render;

import io.trueloss.report.Block;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A report as Markdown, to paste into an issue or a page.
///
/// @param phrase how values are written
record Markdown(Phrase phrase) {

    /// Characters a line of a drawing has.
    private static final int MARKDOWN = 80;

    void write(Report report, Writer out) throws IOException {
        for (var block : report.blocks()) {
            out.write(of(block));
        }
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Line line ->
                "- **" + line.label() + "** " + phrase.of(line.pieces()).strip() + "\n";
            case Block.Next next ->
                next.commands().stream()
                        .map(command -> "- next: `" + command + "`\n")
                        .collect(Collectors.joining());
            case Block.Finding f -> finding(f);
            case Block.Grid grid -> table(Layout.of(grid, phrase));
            case Block.Chart chart -> "\n```\n" + String.join("\n", new Plot(MARKDOWN).of(chart)) + "\n```\n";
            case Block.Bars bars ->
                "\n```\n" + String.join("\n", new BarPlot(MARKDOWN, Digits.FEW).of(bars)) + "\n```\n";
            case Block.Page page -> page.markdown().strip() + "\n";
            case Block.Verbatim text -> text.text();
        };
    }

    private String finding(Block.Finding finding) {
        // As on the screen: what was found without data has no number and concerns no rows.
        var found = new ArrayList<String>();
        if (!(finding.measured() instanceof Value.Nothing)) found.add(phrase.of(finding.measured(), Reading.PLAIN));
        if (finding.rows() > 0) found.add(Digits.count(finding.rows()) + " rows");
        return "- **" + finding.severity().name().toLowerCase(Locale.ROOT) + "** " + finding.check() + ": "
                + finding.claim() + (found.isEmpty() ? ". " : " (" + String.join("; ", found) + "). ")
                + finding.remedy() + "\n";
    }

    private static String table(Layout layout) {
        var columns = layout.columns();
        var head = row(columns.stream().map(Layout.Column::title).toList());
        var rule = row(columns.stream()
                .map(column -> column.numeric() ? "---:" : "---")
                .toList());
        int count = columns.isEmpty() ? 0 : columns.getFirst().cells().size();
        var rows = IntStream.range(0, count)
                .mapToObj(at -> row(
                        columns.stream().map(column -> column.cells().get(at)).toList()))
                .collect(Collectors.joining());
        var notes = layout.notes().stream().map(note -> "\n" + note + "\n").collect(Collectors.joining());
        return "\n" + head + rule + rows + notes + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
