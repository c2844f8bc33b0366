package io.trueloss.runs.read;

import io.trueloss.error.UserError;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// What a file holds, by its name.
///
/// @param kind how rows are written
/// @param zipped whether gzip went over it
record Format(Kind kind, boolean zipped) {

    /// How rows are written.
    enum Kind {
        CSV,
        TSV,
        PARQUET,
        JSON_LINES,
        JSON
    }

    private static final Map<String, Kind> ENDINGS = Map.of(
            ".csv", Kind.CSV,
            ".tsv", Kind.TSV,
            ".parquet", Kind.PARQUET,
            ".jsonl", Kind.JSON_LINES,
            ".ndjson", Kind.JSON_LINES,
            ".json", Kind.JSON);

    static Format of(Path file) {
        var name = file.getFileName().toString();
        var plain = name.toLowerCase(Locale.ROOT);
        boolean zipped = plain.endsWith(".gz");
        var inner = zipped ? plain.substring(0, plain.length() - 3) : plain;
        var kind = ENDINGS.get(inner.substring(Math.max(0, inner.lastIndexOf('.'))));
        if (kind == null || zipped && kind == Kind.PARQUET) {
            throw new UserError(
                    "TL3013",
                    "'" + name + "' does not end as a kind of file that is read here",
                    file.toString(),
                    "rename or write it as .csv, .tsv, .jsonl, .json (all also with .gz) or .parquet");
        }
        return new Format(kind, zipped);
    }

    /// Whether rows are lines of cells.
    boolean cells() {
        return kind == Kind.CSV || kind == Kind.TSV;
    }

    /// The words for it in messages.
    String text() {
        var word = switch (kind) {
            case CSV, TSV -> "lines of text";
            case PARQUET -> "Parquet";
            case JSON_LINES -> "JSON lines";
            case JSON -> "JSON";
        };
        return zipped ? "gzip" : word;
    }
}
