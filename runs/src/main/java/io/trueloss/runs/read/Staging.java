package io.trueloss.runs.read;

import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;

/// Brings rows into a table of DuckDB with settled types, and from there into ours. To take rows out of a table
/// in memory is several times faster than out of a file, which DuckDB then reads on one thread.
///
/// @param duck who does it
/// @param cells what cells mean
record Staging(Duck duck, Cells cells) {

    private static final String TABLE = "trueloss_table";

    /// What was staged: the rows as they were found, and their settled columns.
    private record Staged(Relation relation, List<Item> items) {}

    /// Rows as our table.
    Table table(Rows rows) {
        var staged = stage(rows, TABLE);
        try {
            var table = fetch(rows.text(), staged.items());
            refuseInfinite(table, staged.relation());
            return table;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the rows back", e);
        }
    }

    /// Rows as a view for queries, with the names of their columns.
    void view(Rows rows, String name) {
        try {
            var items = new Staging(duck, cells.lenient())
                    .stage(rows, name + "_table")
                    .items();
            var columns =
                    join(items, i -> "v" + i + " as " + Duck.named(items.get(i).name()));
            duck.run(String.format(Locale.ROOT, "create temp view %s as select %s from %s_table", name, columns, name));
        } catch (SQLException e) {
            throw rows.explain(Query.said(e));
        }
    }

    /// Rows in a table of DuckDB, with columns v0, v1, ...
    private Staged stage(Rows rows, String table) {
        try {
            var relation = rows.relation(duck, cells);
            var items = new Look(duck, relation, cells).settle();
            var columns = join(items, i -> items.get(i).reference() + " as v" + i);
            duck.run(String.format(
                    Locale.ROOT, "create temp table %s as select %s from %s", table, columns, relation.sql()));
            return new Staged(relation, items);
        } catch (SQLException e) {
            throw rows.explain(Query.said(e));
        }
    }

    private void refuseInfinite(Table table, Relation relation) {
        for (int i = 0; i < table.columns().size(); i++) {
            boolean infinite = switch (table.columns().get(i)) {
                case Column.Numbers numbers -> Arrays.stream(numbers.values()).anyMatch(Double::isInfinite);
                case Column.Dates dates -> Arrays.stream(dates.micros()).anyMatch(Staging::endless);
                case Column.Words words -> false;
            };
            if (infinite && !cells.unused().test(table.columns().get(i).name())) {
                throw new Misfits(
                                new Look(duck, relation, cells),
                                relation.items().get(i),
                                List.of())
                        .infinite();
            }
        }
    }

    /// DuckDB's infinite timestamps are the two largest numbers.
    private static boolean endless(long micros) {
        return Math.abs(micros) == Long.MAX_VALUE;
    }

    private Table fetch(String source, List<Item> items) throws SQLException {
        int rows = Math.toIntExact(duck.list("select count(*) from " + TABLE, row -> row.getLong(1))
                .getFirst());
        var columns = items.stream().map(item -> fetch(item, rows)).toList();
        int[] done = {0};
        var cells = join(items, i -> items.get(i).nature() == Nature.DATE ? "epoch_us(v" + i + ")" : "v" + i);
        duck.chunks("select rowid, " + cells + " from " + TABLE, chunk -> done[0] += take(chunk, columns, done[0]));
        if (done[0] != rows) {
            throw new IllegalStateException("rows must be " + rows + ", was " + done[0]);
        }
        return Table.of(source, columns.stream().map(Fetch::column).toList());
    }

    private static Fetch fetch(Item item, int rows) {
        return switch (item.nature()) {
            case NUMBER -> new Fetch.Numbers(item.name(), new double[rows]);
            case DATE -> new Fetch.Dates(item.name(), new long[rows]);
            case WORDS, TEXT -> new Fetch.Words(item.name(), new int[rows], new HashMap<>());
        };
    }

    /// Takes a chunk, whose rows must be the next ones.
    private static int take(DuckDBDataChunkReader chunk, List<Fetch> columns, int at) {
        int count = Math.toIntExact(chunk.rowCount());
        for (int i = 0; i < count; i++) {
            if (chunk.vector(0).getLong(i) != at + i) {
                throw new IllegalStateException(
                        "row must be " + (at + i) + ", was " + chunk.vector(0).getLong(i));
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).take(chunk.vector(column + 1), at, count);
        }
        return count;
    }

    private static String join(List<Item> items, IntFunction<String> part) {
        return IntStream.range(0, items.size()).mapToObj(part).collect(Collectors.joining(", "));
    }
}
