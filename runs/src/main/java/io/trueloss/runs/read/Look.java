package io.trueloss.runs.read;

import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Settles the types of columns after a look at every cell: numbers if all are numbers, dates if all are dates, else
/// words; and refuses columns of numbers with a few other words among them, and infinite numbers.
///
/// @param duck who looks
/// @param relation the rows
/// @param cells what cells mean
record Look(Duck duck, Relation relation, Cells cells) {

    /// What was seen of a column.
    ///
    /// @param known cells that are not missing
    /// @param numbers cells that are numbers
    /// @param infinite numbers, or dates, that are infinite
    /// @param dates cells that are dates
    record Seen(long known, long numbers, long infinite, long dates) {

        /// Whether all, or so many that the others look like slips or words for missing.
        private boolean nearly(long kind) {
            return kind > 0 && kind >= 0.9 * known;
        }
    }

    /// The columns with their types and the SQL that makes their values.
    List<Item> settle() throws SQLException {
        var seen = look();
        return IntStream.range(0, seen.size()).mapToObj(i -> settle(relation.items().get(i), seen.get(i))).toList();
    }

    private Item settle(Item item, Seen seen) {
        return switch (nature(item, seen)) {
            case NUMBER -> new Item(item.name(), cells.number(item), Nature.NUMBER);
            case DATE -> new Item(item.name(), cells.date(item), Nature.DATE);
            case WORDS, TEXT -> new Item(item.name(), cells.text(item), Nature.WORDS);
        };
    }

    private Nature nature(Item item, Seen seen) {
        var misfits = new Misfits(this, item);
        if (cells.words().contains(item.name())) {
            return Nature.WORDS;
        }
        if (item.nature() != Nature.TEXT) {
            return finite(item.nature(), seen, misfits);
        }
        if (seen.known() == 0 || seen.nearly(seen.numbers())) {
            misfits.refuse(seen.known() - seen.numbers(), "numbers");
            return finite(Nature.NUMBER, seen, misfits);
        }
        if (seen.nearly(seen.dates())) {
            misfits.refuse(seen.known() - seen.dates(), "dates");
            return Nature.DATE;
        }
        return Nature.WORDS;
    }

    private static Nature finite(Nature nature, Seen seen, Misfits misfits) {
        if (seen.infinite() > 0) {
            throw misfits.infinite(seen.infinite());
        }
        return nature;
    }

    private List<Seen> look() throws SQLException {
        int n = relation.items().size();
        var first = join(n, i -> first(relation.items().get(i), i));
        var second = join(n, i -> second(relation.items().get(i), i));
        var counts = join(n, i -> "count(t%1$d), count(n%1$d), count(*) filter (isinf(n%1$d)), count(d%1$d)".formatted(i));
        var sql = "select %s from (select %s from (select %s from %s))".formatted(counts, second, first, relation.sql());
        return duck.list(sql, row -> {
                    long[] all = new long[4 * n];
                    for (int i = 0; i < all.length; i++) {
                        all[i] = row.getLong(i + 1);
                    }
                    return all;
                })
                .stream()
                .flatMap(all -> IntStream.range(0, n).mapToObj(i -> new Seen(all[4 * i], all[4 * i + 1], all[4 * i + 2], all[4 * i + 3])))
                .toList();
    }

    private String first(Item item, int i) {
        var value = switch (item.nature()) {
            case TEXT -> cells.text(item);
            case NUMBER -> cells.number(item);
            case DATE -> cells.date(item);
            case WORDS -> "null";
        };
        return value + " as t" + i;
    }

    private String second(Item item, int i) {
        var text = "t" + i;
        var number = switch (item.nature()) {
            case TEXT -> cells.number(text);
            case NUMBER, DATE -> text;
            case WORDS -> "null::DOUBLE";
        };
        var date = item.nature() == Nature.TEXT ? cells.date(text) : "null";
        return "%1$s, %2$s as n%4$d, %3$s as d%4$d".formatted(text, number, date, i);
    }

    private static String join(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(", "));
    }
}
