package io.trueloss.app.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A column of a table with its width: numbers are aligned on the decimal point, words on the left.
///
/// @param column what is shown
/// @param width how wide it is
record Columns(Layout.Column column, int width) {

    /// A column of words is not made narrower than this.
    private static final int LEAST = 16;

    /// Columns that fit in a line, if the words can be cut that far.
    static List<Columns> fitted(List<Layout.Column> columns, int line) {
        var fitted = columns.stream().map(Columns::natural).toList();
        int over = fitted.stream().mapToInt(column -> column.width + 2).sum() - 2 - line;
        while (over > 0) {
            var widest = fitted.stream()
                    .filter(column -> !column.column.numeric() && column.width > LEAST)
                    .max(Comparator.comparingInt(Columns::width));
            if (widest.isEmpty()) {
                return fitted;
            }
            int cut = Math.min(over, widest.get().width - LEAST);
            fitted = fitted.stream()
                    .map(column -> column == widest.get() ? new Columns(column.column, column.width - cut) : column)
                    .toList();
            over -= cut;
        }
        return fitted;
    }

    private static Columns natural(Layout.Column column) {
        var cells = column.numeric() ? aligned(column.cells()) : column.cells();
        var even = new Layout.Column(column.title().replace('-', ' '), cells, column.numeric());
        int width = Stream.concat(Stream.of(even.title()), cells.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return new Columns(even, width);
    }

    /// Numbers with spaces after them so that their decimal points stand below each other.
    private static List<String> aligned(List<String> cells) {
        var tails = cells.stream().map(Columns::tail).toList();
        int longest = tails.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.range(0, cells.size())
                .mapToObj(at -> cells.get(at) + " ".repeat(longest - tails.get(at)))
                .toList();
    }

    /// How many characters a number has from its decimal point on.
    private static int tail(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point;
    }

    /// The cell of a row, padded; the title of row -1.
    String cell(int row) {
        var text = row < 0 ? column.title() : column.cells().get(row);
        if (text.length() > width) {
            return text.substring(0, width - 1) + "…";
        }
        var space = " ".repeat(width - text.length());
        return column.numeric() ? space + text : text + space;
    }
}
