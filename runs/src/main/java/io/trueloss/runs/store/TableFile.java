package io.trueloss.runs.store;

import io.trueloss.error.UserError;
import io.trueloss.runs.read.Duck;
import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duckdb.DuckDBAppender;

/// Writes a table to a file: Parquet, CSV, TSV or JSON lines, by the end of its name.
public final class TableFile {
    private TableFile() {}

    /// Writes the rows of tables with the same columns, one after the other; missing cells are null or empty.
    public static void write(List<Table> tables, Path file, int threads) {
        String form = form(file);
        try (Duck duck = Duck.open(file.toAbsolutePath().resolveSibling(""), threads)) {
            duck.run("create temp table rows_to_write (" + columns(tables.getFirst()) + ")");
            try (DuckDBAppender to = duck.appender("rows_to_write")) {
                for (Table table : tables) {
                    for (int row = 0; row < table.rows(); row++) append(table, row, to);
                }
            }
            duck.run(
                    "copy rows_to_write to " + Duck.quoted(file.toAbsolutePath().toString()) + " (" + form + ")");
        } catch (SQLException e) {
            throw RunFolder.refused(file, new java.io.IOException(firstLine(e), e));
        }
    }

    /// What DuckDB is told about the form.
    private static String form(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        String gzip = name.endsWith(".gz") ? ", compression gzip" : "";
        if (name.endsWith(".parquet")) return "format parquet";
        if (plain.endsWith(".csv")) return "format csv, header" + gzip;
        if (plain.endsWith(".tsv")) return "format csv, header, delimiter '\t'" + gzip;
        if (plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) return "format json" + gzip;
        throw new UserError(
                "TL3302",
                "'" + file.getFileName() + "' does not say in which form to write",
                file.toString(),
                "end the name with .csv, .tsv, .jsonl or .parquet");
    }

    /// The columns with their types. To DuckDB two names are one if they differ only in case: the later is
    /// numbered.
    private static String columns(Table table) {
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = column.name();
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) name = column.name() + "_" + i;
            columns.add(Duck.named(name) + " " + type(column));
        }
        return String.join(", ", columns);
    }

    private static String type(Column column) {
        return switch (column) {
            case Column.Numbers numbers -> "double";
            case Column.Words words -> "varchar";
            case Column.Dates dates -> "varchar";
        };
    }

    private static void append(Table table, int row, DuckDBAppender to) throws SQLException {
        to.beginRow();
        for (Column column : table.columns()) {
            if (column.missing(row)) to.appendNull();
            else if (column instanceof Column.Numbers numbers) to.append(numbers.values()[row]);
            else to.append(column.cell(row));
        }
        to.endRow();
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
