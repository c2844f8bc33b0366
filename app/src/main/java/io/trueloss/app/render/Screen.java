package io.trueloss.app.render;

import io.trueloss.report.Block;
import io.trueloss.report.Block.Finding;
import io.trueloss.report.Block.Grid;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Report;
import io.trueloss.report.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A report for a person at a terminal: labelled lines and aligned tables.
///
/// @param width how many characters fit in a line
/// @param digits how many digits a number gets
/// @param paint colours or none
public record Screen(int width, Digits digits, Paint paint) {

    void write(Report report, Writer out) throws IOException {
        int margin = report.blocks().stream().mapToInt(Screen::label).max().orElse(0) + 2;
        Optional<Block> before = Optional.empty();
        for (var block : report.blocks()) {
            out.write(before.filter(above -> apart(above, block)).isPresent() ? "\n" : "");
            write(block, margin, out);
            before = Optional.of(block);
        }
    }

    /// Whether an empty line stands between: around tables, before pages, and after them but under a heading.
    private static boolean apart(Block above, Block below) {
        boolean text = above instanceof Block.Page page && !page.markdown().matches("(?s)(.*\n)?#[^\n]*\n?");
        boolean picture = picture(above) || picture(below);
        return text || picture || above instanceof Grid || below instanceof Grid || below instanceof Block.Page;
    }

    private static boolean picture(Block block) {
        return block instanceof Block.Chart || block instanceof Block.Bars;
    }

    private void write(Block block, int margin, Writer out) throws IOException {
        switch (block) {
            case Block.Line line -> labelled(line.label(), List.of(phrase().of(line.pieces())), margin, out);
            case Block.Next next -> labelled("next", next.commands(), margin, out);
            case Finding finding -> finding(finding, out);
            case Grid grid -> grid(grid, out);
            case Block.Chart chart -> {
                for (var line : new Plot(Math.min(width, 100)).of(chart)) {
                    out.write(line + "\n");
                }
            }
            case Block.Bars bars -> {
                for (var line : new BarPlot(Math.min(width, 100), digits).of(bars)) {
                    out.write(line + "\n");
                }
            }
            case Block.Page page -> out.write(new Prose(Math.min(width, 100), paint).of(page.markdown()));
            case Block.Verbatim text -> out.write(text.text());
        }
    }

    private Phrase phrase() {
        return new Phrase(digits);
    }

    private static int label(Block block) {
        return switch (block) {
            case Block.Line line -> line.label().length();
            case Block.Next _ -> "next".length();
            case Finding _, Grid _, Block.Chart _, Block.Bars _, Block.Page _, Block.Verbatim _ -> 0;
        };
    }

    private void labelled(String label, List<String> texts, int margin, Writer out) throws IOException {
        var lead = paint.bold(label) + " ".repeat(margin - label.length());
        for (var text : texts) {
            for (var line : Wrap.lines(text, width - margin)) {
                out.write((lead + line).stripTrailing() + "\n");
                lead = " ".repeat(margin);
            }
        }
    }

    private void finding(Finding finding, Writer out) throws IOException {
        var word = finding.severity().name();
        var painted = switch (finding.severity()) {
            case PASS -> paint.green(word.toLowerCase(Locale.ROOT));
            case WARN -> paint.yellow(word);
            case FAIL -> paint.red(word);
        };
        out.write(painted + "  " + finding.check() + "  " + finding.claim() + "\n");
        // What was found without data concerns no rows, and its number may stand in the claim.
        boolean counted = !(finding.measured() instanceof Value.Nothing);
        var measured = counted ? phrase().of(finding.measured(), Reading.PLAIN) + "  " : "";
        var rows = finding.rows() == 0 ? "" : Digits.count(finding.rows()) + " rows  ";
        var rest = measured + rows + finding.remedy();
        for (var line : Wrap.lines(rest, width - 6)) {
            out.write("      " + line + "\n");
        }
    }

    private void grid(Grid grid, Writer out) throws IOException {
        int shown = digits == Digits.ALL
                ? grid.rows().size()
                : Math.min(grid.shown(), grid.rows().size());
        var head = new Grid(grid.name(), grid.columns(), grid.rows().subList(0, shown));
        var layout = Layout.of(head, phrase());
        var columns = Columns.fitted(layout.columns(), width);
        out.write(paint.dim(row(columns, -1)) + "\n");
        for (int at = 0; at < shown; at++) {
            out.write(row(columns, at) + "\n");
        }
        for (var note : layout.notes()) {
            out.write(note + "\n");
        }
        if (shown < grid.rows().size()) {
            var left = Digits.count(grid.rows().size() - shown);
            out.write(paint.dim("... " + left + " more rows: see them all with -v or -o json") + "\n");
        }
    }

    private static String row(List<Columns> columns, int at) {
        return String.join(
                        "  ",
                        IntStream.range(0, columns.size())
                                .mapToObj(c -> columns.get(c).cell(at))
                                .toList())
                .stripTrailing();
    }
}
