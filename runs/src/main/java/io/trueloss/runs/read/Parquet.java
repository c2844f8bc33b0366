package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Relation.Nature;
import java.sql.SQLException;

/// A Parquet file, whose columns have types of their own.
///
/// @param opening the file
record Parquet(Opening opening) implements Rows {

    @Override
    public Relation relation(Duck duck, Cells cells) throws SQLException {
        return Relation.described(duck, "read_parquet(" + Duck.path(opening.file()) + ")", this, cells, Nature.WORDS);
    }

    @Override
    public String text() {
        return opening.place();
    }

    @Override
    public UserError explain(String said) {
        return opening.refused(said);
    }
}
