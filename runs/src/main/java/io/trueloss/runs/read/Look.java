package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Settles the types of columns after a look at every cell: numbers if all are numbers, dates if all are dates,
/// else words; and refuses columns of numbers or dates with a few other words among them.
///
/// @param duck who looks
/// @param relation the rows
/// @param cells what cells mean
record Look(Duck duck, Relation relation, Cells cells) {

    private static final double NEARLY = 0.9;

    /// How many cells of a column are not missing, are numbers, are dates.
    private record Seen(long known, long numbers, long dates) {

        Nature nature() {
            return numbers == known ? Nature.NUMBER : dates == known ? Nature.DATE : Nature.WORDS;
        }

        /// Whether nearly all cells, but not all, are numbers, or dates.
        boolean odd() {
            return nature() == Nature.WORDS && Math.max(numbers, dates) >= NEARLY * known;
        }
    }

    /// The columns with their types and the SQL that makes their values.
    List<Item> settle() throws SQLException {
        var open = relation.items().stream().filter(this::open).toList();
        var seen = open.isEmpty() ? List.<Seen>of() : look(open);
        var odd = IntStream.range(0, open.size())
                .filter(i ->
                        !cells.unused().test(open.get(i).name()) && seen.get(i).odd())
                .boxed()
                .toList();
        if (!odd.isEmpty()) {
            var others = odd.stream().skip(1).map(i -> open.get(i).name()).toList();
            throw refused(open.get(odd.getFirst()), seen.get(odd.getFirst()), others);
        }
        return relation.items().stream()
                .map(item -> {
                    int at = open.indexOf(item);
                    var nature = at >= 0
                            ? seen.get(at).nature()
                            : cells.words().contains(item.name()) ? Nature.WORDS : item.nature();
                    return new Item(item.name(), cells.value(item, nature), nature);
                })
                .toList();
    }

    private UserError refused(Item item, Seen seen, List<String> others) {
        var misfits = new Misfits(this, item, others);
        return seen.numbers() >= seen.dates()
                ? misfits.of(Nature.NUMBER, seen.known() - seen.numbers())
                : misfits.of(Nature.DATE, seen.known() - seen.dates());
    }

    private boolean open(Item item) {
        return item.nature() == Nature.TEXT && !cells.words().contains(item.name());
    }

    private List<Seen> look(List<Item> open) throws SQLException {
        var counts = open.stream()
                .map(Item::reference)
                .map(text -> String.format(
                        Locale.ROOT, "count(%s), count(%s), count(%s)", text, Cells.parsed(text), Cells.dated(text)))
                .collect(Collectors.joining(", "));
        return duck
                .list("select " + counts + " from " + relation.sql(), row -> {
                    long[] all = new long[3 * open.size()];
                    for (int i = 0; i < all.length; i++) {
                        all[i] = row.getLong(i + 1);
                    }
                    return all;
                })
                .stream()
                .flatMap(all -> IntStream.range(0, open.size())
                        .mapToObj(i -> new Seen(all[3 * i], all[3 * i + 1], all[3 * i + 2])))
                .toList();
    }
}
