package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows that DuckDB can read, before their types are settled.
///
/// @param sql what stands after `from`
/// @param items its columns
/// @param rows what it reads
record Relation(String sql, List<Item> items, Rows rows) {

    /// What is known of the cells of a column.
    enum Nature {
        /// Text of which nobody knows yet what it means; missing cells are NULL.
        TEXT,
        NUMBER,
        WORDS,
        DATE
    }

    /// A column.
    ///
    /// @param name as people know it
    /// @param reference the SQL of a cell
    /// @param nature what is known of its cells
    record Item(String name, String reference, Nature nature) {}

    /// A column that DuckDB described.
    private record Described(String name, String type) {}

    /// What has types of its own: Parquet, JSON, the result of a query. A column whose cells are no single
    /// values is refused, or left out if nobody will look at it.
    ///
    /// @param text what is known of columns of text
    static Relation described(Duck duck, String sql, Rows rows, Cells cells, Nature text) throws SQLException {
        var items = new ArrayList<Item>();
        for (var column :
                duck.list("describe select * from " + sql, row -> new Described(row.getString(1), row.getString(2)))) {
            var value = Duck.named(column.name());
            boolean tree = column.type().equals("JSON") && nested(duck, sql, value);
            var nature = tree ? Optional.<Nature>empty() : nature(column.type(), text);
            if (nature.isPresent()) {
                var cell = column.type().equals("JSON") ? "(" + value + "->>'$')" : value;
                items.add(new Item(column.name(), nature.get() == Nature.TEXT ? cells.text(cell) : cell, nature.get()));
            } else if (!cells.unused().test(column.name())) {
                throw refused(column, rows);
            }
        }
        return new Relation(sql, items, rows);
    }

    private static Optional<Nature> nature(String type, Nature text) {
        if (type.matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\\(.*\\)|\"NULL\"")) {
            return Optional.of(Nature.NUMBER);
        }
        if (type.equals("VARCHAR")) {
            return Optional.of(text);
        }
        if (type.matches("BOOLEAN|UUID|ENUM\\(.*\\)")) {
            return Optional.of(Nature.WORDS);
        }
        if (type.equals("JSON")) {
            return Optional.of(Nature.TEXT);
        }
        return type.matches("DATE|TIMESTAMP[^\\[]*") ? Optional.of(Nature.DATE) : Optional.empty();
    }

    /// Whether a column of JSON holds lists or objects.
    private static boolean nested(Duck duck, String sql, String value) throws SQLException {
        var found = String.format(
                Locale.ROOT, "select count(*) from %s where json_type(%s) in ('ARRAY', 'OBJECT')", sql, value);
        return duck.list(found, row -> row.getLong(1)).getFirst() > 0;
    }

    private static UserError refused(Described column, Rows rows) {
        return new UserError(
                "TL3014",
                "column '" + column.name() + "' has the type " + column.type() + ", not one value a cell",
                rows.text() + ", column " + column.name(),
                "leave it out: --exclude " + Quotes.list(List.of(column.name())));
    }
}
