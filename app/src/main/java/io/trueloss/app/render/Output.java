package io.trueloss.app.render;

import io.trueloss.error.UserError;
import io.trueloss.report.Block;
import io.trueloss.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/// What form the answer takes.
public enum Output {
    /// Labelled lines and aligned tables, for people.
    TABLE,
    /// One document with every digit.
    JSON,
    /// The main table, or else the facts, as one object a line.
    JSONL,
    /// The main table, or else the facts, with commas.
    CSV,
    /// The same with tabs.
    TSV,
    /// To paste into an issue or a page.
    MD,
    /// The charts as one picture.
    SVG,
    /// Nothing; the exit code tells.
    NONE;

    /// Prints a report. A text that must stay as it is, and a page where no table is, are printed as they are
    /// in every form but JSON.
    public void write(Report report, Screen screen, Writer out) throws IOException {
        switch (this) {
            case TABLE -> screen.write(report, out);
            case MD -> new Markdown(new Phrase(screen.digits())).write(report, out);
            case JSON -> JsonReport.write(report, out);
            case SVG -> Svg.write(report, out);
            case JSONL, CSV, TSV -> {
                var texts = report.blocks().stream().flatMap(Output::text).toList();
                if (texts.isEmpty() || report.blocks().stream().anyMatch(Output::tabular)) {
                    rows(report, out);
                } else {
                    out.write(String.join("\n", texts));
                }
            }
            case NONE -> {}
        }
    }

    private void rows(Report report, Writer out) throws IOException {
        switch (this) {
            case JSONL -> JsonLines.write(report, out);
            case CSV -> Delimited.CSV.write(report, out);
            default -> Delimited.TSV.write(report, out);
        }
    }

    /// The document that tells a program what went wrong: a mistake of the person, or a failure of ours.
    public static void write(String verb, Throwable failure, Writer out) throws IOException {
        JsonReport.write(
                verb,
                failure instanceof UserError error
                        ? List.of(error.code(), error.what(), error.where(), error.fix())
                        : List.of("internal", failure.toString(), "", "report it"),
                out);
    }

    private static Stream<String> text(Block block) {
        return switch (block) {
            case Block.Page page -> Stream.of(page.markdown().strip() + "\n");
            case Block.Verbatim verbatim -> Stream.of(verbatim.text());
            case Block.Line _, Block.Grid _, Block.Chart _, Block.Bars _, Block.Finding _, Block.Next _ ->
                Stream.empty();
        };
    }

    private static boolean tabular(Block block) {
        return block instanceof Block.Line || Sheet.grid(block).isPresent();
    }
}
