package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Relation.Nature;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// A query in DuckDB's SQL. A text file named after from or join is read by our
/// rules, not by DuckDB's guesses.
///
/// @param sql the text
/// @param files what reads the files it names
record Query(String sql, Files files) implements Rows {

    /// Reads a text file into a table of this name, with the names and types of its columns.
    interface Files {
        void stage(String file, String table);
    }

    private static final Pattern BEGINNING = Pattern.compile("(?is)\\s*(select|with|from)\\s.*");
    private static final Pattern FILE =
            Pattern.compile("(?i)\\b(from|join)(\\s+)'((?:[^'*?\\[]|'')+\\.(?:csv|tsv)(?:\\.gz)?)'");

    private static final Pattern QUOTED = Pattern.compile("(?s)'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/");
    private static final int LONG = 300;

    static boolean is(String data) {
        return BEGINNING.matcher(data).matches();
    }

    @Override
    public String text() {
        return "query";
    }

    /// Runs it and keeps its rows in a table, so that they are the same however often they are looked at.
    @Override
    public Relation relation(Duck duck, Cells cells) throws SQLException {
        var one = mine().strip().replaceAll(";$", "");
        if (QUOTED.matcher(one).replaceAll(" ").contains(";")) {
            throw explain("it has more than one statement");
        }
        duck.run("create temp table trueloss_rows as (" + one + "\n)");
        return Relation.described(duck, "trueloss_rows", this, cells, Nature.TEXT);
    }

    /// The query with tables in place of files.
    private String mine() {
        var text = new StringBuilder();
        var found = FILE.matcher(sql);
        for (int i = 0; found.find(); i++) {
            var table = "trueloss_file" + i;
            files.stage(found.group(3).replace("''", "'"), table);
            found.appendReplacement(text, found.group(1) + found.group(2) + table);
        }
        return found.appendTail(text).toString();
    }

    @Override
    public UserError explain(String said) {
        return new UserError(
                "TL3015", "the query fails: " + said, text(), "mend the query; its language is DuckDB's SQL");
    }

    /// What DuckDB said, on one line, without its picture of the place.
    static String said(SQLException failure) {
        var text = String.valueOf(failure.getMessage())
                .split("\\n\\n")[0]
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONG ? text : text.substring(0, LONG) + " ...";
    }
}
