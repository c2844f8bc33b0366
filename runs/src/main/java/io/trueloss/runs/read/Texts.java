package io.trueloss.runs.read;

import java.nio.file.Path;
import java.util.List;

/// A small file of lines and cells, read as it is written: every cell stays text. The separator is a comma, or
/// a tab if the name says so. Tables that are learned from are read by [Reader].
///
/// @param columns the cells of the header
/// @param rows the cells of every other line, as many as the header has
public record Texts(List<String> columns, List<List<String>> rows) {

    /// Keeps its own copies.
    public Texts {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Reads a file; what is wrong with it is a `UserError` with the line.
    public static Texts read(Path file) {
        var opening = Opening.of(Path.of(""), file.toString());
        return new Csv(opening, opening.format().kind() == Format.Kind.TSV ? '\t' : ',').texts();
    }
}
