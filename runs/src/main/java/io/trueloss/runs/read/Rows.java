package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import java.sql.SQLException;

/// Where rows are: a file of some kind, or a query.
interface Rows {

    /// The words for it in messages.
    String text();

    /// Its columns, and the SQL that reads it.
    Relation relation(Duck duck, Cells cells) throws SQLException;

    /// On which line a row begins, if rows are lines and it is not the one after the row's number.
    default String line(long row) {
        return "";
    }

    /// What is wrong with rows that DuckDB refused.
    ///
    /// @param said what DuckDB said
    UserError explain(String said);
}
