package io.trueloss.app.render;

import io.trueloss.report.Block.Grid;
import io.trueloss.report.Estimate;
import io.trueloss.report.Piece.Reading;
import io.trueloss.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A grid as people read it: an estimate is a value, its interval and its n, side by side.
///
/// @param columns the columns, all with the same number of cells
/// @param notes why some estimates have no interval
record Layout(List<Column> columns, List<String> notes) {

    /// One column of texts.
    ///
    /// @param title what stands above
    /// @param cells the texts
    /// @param numeric whether they are aligned on the decimal point
    record Column(String title, List<String> cells, boolean numeric) {}

    static Layout of(Grid grid, Phrase phrase) {
        var reasons = grid.rows().stream()
                .flatMap(List::stream)
                .flatMap(Layout::reason)
                .distinct()
                .toList();
        var columns = new ArrayList<Column>();
        var counts = new ArrayList<Column>();
        for (int at = grid.columns().size() - 1; at >= 0; at--) {
            int column = at;
            var values = grid.rows().stream().map(row -> row.get(column)).toList();
            if (values.stream().anyMatch(Estimate.class::isInstance)) {
                var n = new Column("n", each(values, Layout::count), true);
                if (!counts.contains(n)) {
                    columns.addFirst(n);
                }
                counts.add(n);
            }
            if (told(values, reasons)) {
                columns.addFirst(intervals(values, phrase, reasons));
            }
            columns.addFirst(
                    new Column(grid.columns().get(at), each(values, value -> cell(value, phrase)), numeric(values)));
        }
        return new Layout(columns, notes(reasons));
    }

    /// Whether a column says something of intervals: not where all is exact, or all lacks one for the one
    /// reason there is.
    private static boolean told(List<Value> values, List<String> reasons) {
        var estimates = values.stream().filter(Estimate.class::isInstance).toList();
        boolean exact = estimates.stream().allMatch(Estimate.Exact.class::isInstance);
        boolean unknown = estimates.stream().allMatch(Estimate.Unknown.class::isInstance);
        return !exact && !(unknown && reasons.size() == 1);
    }

    private static Stream<String> reason(Value value) {
        return value instanceof Estimate.Unknown unknown ? Stream.of(unknown.reason()) : Stream.empty();
    }

    /// One reason needs no number.
    private static List<String> notes(List<String> reasons) {
        return reasons.size() == 1
                ? List.of("no interval: " + reasons.getFirst())
                : reasons.stream()
                        .map(reason -> "(" + (reasons.indexOf(reason) + 1) + ") no interval: " + reason)
                        .toList();
    }

    private static List<String> each(List<Value> values, Function<Value, String> text) {
        return values.stream().map(text).toList();
    }

    private static String cell(Value value, Phrase phrase) {
        return switch (value) {
            case Estimate e -> phrase.digits().estimate(e).value();
            case Value.Nothing _ -> "";
            case Value plain -> phrase.of(plain, Reading.PLAIN);
        };
    }

    private static String count(Value value) {
        return value instanceof Estimate estimate ? Digits.count(estimate.n()) : "";
    }

    private static boolean numeric(List<Value> values) {
        return values.stream().noneMatch(value -> value instanceof Value.Text || value instanceof Value.Several);
    }

    private static Column intervals(List<Value> values, Phrase phrase, List<String> reasons) {
        var levels = values.stream()
                .flatMap(value -> value instanceof Estimate.Interval i ? Stream.of(i.level()) : Stream.empty())
                .distinct()
                .toList();
        var level = levels.size() == 1 ? Phrase.level(levels.getFirst()) + " " : "";
        return new Column(level + "interval", each(values, value -> interval(value, phrase, reasons)), false);
    }

    /// The interval, or a reference to the note that says why there is none.
    private static String interval(Value value, Phrase phrase, List<String> reasons) {
        return switch (value) {
            case Estimate.Interval i -> Phrase.bounds(phrase.digits().estimate(i));
            case Estimate.Unknown u -> reasons.size() == 1 ? "none" : "(" + (reasons.indexOf(u.reason()) + 1) + ")";
            case Value _ -> "";
        };
    }
}
