package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import java.sql.SQLException;
import java.util.List;

/// Rows that DuckDB can read, before their types are settled.
///
/// @param sql what stands after `from`
/// @param items its columns
/// @param place where they are, for messages
record Relation(String sql, List<Item> items, Rows place) {

    /// What is known of the cells of a column before a look at them.
    enum Nature {
        /// Text of which nobody knows what it means.
        TEXT,
        NUMBER,
        WORDS,
        DATE
    }

    /// A column.
    ///
    /// @param name as people know it
    /// @param reference as SQL knows it
    /// @param nature what is known of its cells
    record Item(String name, String reference, Nature nature) {}

    /// What has types of its own: Parquet, JSON, the result of a query.
    static Relation described(Duck duck, String sql, Rows place) throws SQLException {
        var items = duck.list("describe select * from " + sql, row -> item(row.getString(1), row.getString(2), place));
        return new Relation(sql, items, place);
    }

    private static Item item(String name, String type, Rows place) {
        var reference = Duck.named(name);
        if (type.matches("U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\\(.*\\)|\"NULL\"")) {
            return new Item(name, reference, Nature.NUMBER);
        }
        if (type.matches("VARCHAR|BOOLEAN|UUID|ENUM\\(.*\\)")) {
            return new Item(name, reference, Nature.WORDS);
        }
        if (type.matches("DATE|TIMESTAMP.*")) {
            return new Item(name, reference, Nature.DATE);
        }
        if (type.equals("JSON")) {
            return new Item(name, "(" + reference + "->>'$')", Nature.TEXT);
        }
        throw new UserError("TL3014", "column '" + name + "' has the type " + type + ", not one value a cell",
                place.text() + ", column " + name,
                "leave it out or take it apart in a query: \"select * exclude (" + reference.replace("\"", "\\\"") + ") from '...'\"");
    }
}
