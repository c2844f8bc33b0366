package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Relation.Item;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the cells of a column that do not fit, and says so.
///
/// @param look at which they were found
/// @param item the column
record Misfits(Look look, Item item) {

    private static final int SHOWN = 5;

    /// A word that does not fit, and the first row it is in.
    private record Misfit(long row, String word) {}

    /// Refuses a column in which some cells are not of the kind of nearly all others.
    ///
    /// @param count how many cells are not
    /// @param kind `numbers` or `dates`
    void refuse(long count, String kind) {
        if (count == 0) {
            return;
        }
        var fits = kind.equals("numbers") ? look.cells().number("t") : look.cells().date("t");
        var found = find(look.cells().text(item), fits + " is null");
        var what = count == 1
                ? "column '%s' has a value that is not %s: %s".formatted(item.name(), kind.equals("numbers") ? "a number" : "a date", shown(found))
                : "column '%s' has %,d values that are not %s: %s".formatted(item.name(), count, kind, shown(found));
        throw new UserError("TL3012", what, place(found), advice(found));
    }

    UserError infinite(long count) {
        boolean text = item.nature() == Relation.Nature.TEXT;
        var value = text ? look.cells().text(item) : item.reference();
        var found = find(value, "isinf(%s)".formatted(text ? look.cells().number("t") : "t"));
        var what = "column '%s' has %s: %s".formatted(item.name(), count == 1 ? "an infinite value" : "%,d infinite values".formatted(count), shown(found));
        return new UserError("TL3011", what, place(found), "mend or leave out the rows, or name the words as missing: --missing " + Quotes.list(words(found)));
    }

    private List<Misfit> find(String value, String condition) {
        var rows = "select row_number() over () as r, %s as t from %s".formatted(value, look.relation().sql());
        var sql = "select min(r), t::VARCHAR from (%s) where t is not null and %s group by 2 order by 1 limit %d".formatted(rows, condition, SHOWN);
        try {
            return look.duck().list(sql, row -> new Misfit(row.getLong(1), row.getString(2)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find the cells that do not fit", e);
        }
    }

    private static String shown(List<Misfit> found) {
        return found.stream().map(misfit -> "row " + misfit.row() + " '" + misfit.word() + "'").collect(Collectors.joining(", "));
    }

    private String place(List<Misfit> found) {
        var line = look.relation().place().line(found.getFirst().row());
        var place = look.relation().place().text() + ", column " + item.name();
        return line.isEmpty() ? place : place + " (row " + found.getFirst().row() + " is " + line + ")";
    }

    /// To name them as missing, if they are few and a flag can say them.
    private String advice(List<Misfit> found) {
        var words = words(found);
        boolean few = found.size() < SHOWN && words.stream().noneMatch(word -> word.contains(","));
        var missing = "name them as missing: --missing " + Quotes.list(words);
        return (few ? missing : "mend them") + "; or, if these are words: --words " + Quotes.list(List.of(item.name()));
    }

    private List<String> words(List<Misfit> found) {
        return Stream.concat(look.cells().missing().stream(), found.stream().map(Misfit::word)).toList();
    }
}
