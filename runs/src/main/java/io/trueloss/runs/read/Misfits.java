package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the cells of a column that do not fit, and says so.
///
/// @param look the rows they are in
/// @param item the column as it was found
/// @param others columns with which it is likewise
record Misfits(Look look, Item item, List<String> others) {

    private static final int SHOWN = 5;
    private static final int LONG = 40;

    /// A word that does not fit, and the first row it is in.
    private record Misfit(long row, String word) {}

    /// Some cells are not of the kind of nearly all others.
    UserError of(Nature kind, long count) {
        boolean numbers = kind == Nature.NUMBER;
        var found = find(numbers ? Cells.parsed("t") + " is null" : Cells.dated("t") + " is null");
        var what = count == 1
                ? "column '" + item.name() + "' has a value that is not " + (numbers ? "a number: " : "a date: ")
                : String.format(
                        Locale.ROOT,
                        "column '%s' has %,d values that are not %s: ",
                        item.name(),
                        count,
                        numbers ? "numbers" : "dates");
        var words = Stream.concat(Stream.of(item.name()), others.stream()).toList();
        return new UserError(
                "TL3012",
                what + shown(found),
                place(found),
                advice(found) + "; or, if these are words: --words " + Quotes.list(words));
    }

    /// Some numbers, or dates, are infinite.
    UserError infinite() {
        var found = find("isinf(t::" + (item.nature() == Nature.DATE ? "TIMESTAMPTZ)" : "DOUBLE)"));
        var fix = item.nature() == Nature.TEXT ? advice(found) : "mend them, or leave their rows out";
        return new UserError(
                "TL3011", "column '" + item.name() + "' has infinite values: " + shown(found), place(found), fix);
    }

    private List<Misfit> find(String condition) {
        var rows = String.format(
                Locale.ROOT,
                "select row_number() over () as r, %s as t from %s",
                item.reference(),
                look.relation().sql());
        var sql = String.format(
                Locale.ROOT,
                "select min(r), t::VARCHAR from (%s) where t is not null and %s group by 2 order by 1 limit %d",
                rows,
                condition,
                SHOWN);
        try {
            return look.duck().list(sql, row -> new Misfit(row.getLong(1), row.getString(2)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find the cells that do not fit", e);
        }
    }

    private static String shown(List<Misfit> found) {
        return found.stream()
                .map(misfit -> "row " + misfit.row() + " '" + shown(misfit.word()) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String shown(String word) {
        return word.length() <= LONG ? word : word.substring(0, LONG) + "...";
    }

    private String place(List<Misfit> found) {
        var line = look.relation().rows().line(found.getFirst().row());
        var place = look.relation().rows().text() + ", column " + item.name()
                + (others.isEmpty() ? "" : " (and likewise " + String.join(", ", others) + ")");
        return line.isEmpty() ? place : place + " (row " + found.getFirst().row() + " is " + line + ")";
    }

    /// To name them as missing, if they are few and a flag can say them.
    private String advice(List<Misfit> found) {
        var words = found.stream().map(Misfit::word).toList();
        if (words.size() == SHOWN || words.stream().anyMatch(word -> word.contains(","))) {
            return "mend them";
        }
        var all = Stream.concat(look.cells().missing().stream(), words.stream()).toList();
        return "name " + (words.size() == 1 ? "it" : "them") + " as missing: --missing " + Quotes.list(all);
    }
}
