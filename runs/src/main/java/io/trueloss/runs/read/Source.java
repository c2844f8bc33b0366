package io.trueloss.runs.read;

import io.trueloss.listing.Settings;
import io.trueloss.listing.Subject;
import java.util.List;
import java.util.Optional;

/// Where rows are, and how their cells are to be read.
///
/// @param data a file (.csv, .tsv, .parquet, .jsonl or .json; all but Parquet also with .gz), or in quotes a
///     query in DuckDB's SQL that begins with select, with or from: "select * from 'loans.csv' where year >
///     2020"
/// @param missing words that mean missing, beside the empty cell: "n/a,?"
/// @param words columns to read as words even where their cells look like numbers: codes, postal codes, levels
/// @param separator what stands between the cells of a text file; else a comma, in a .tsv file a tab
public record Source(@Subject String data, List<String> missing, List<String> words, Optional<String> separator)
        implements Settings {

    public Source {
        missing = List.copyOf(missing);
        words = List.copyOf(words);
    }

    /// A file or a query, read in the usual way.
    public static Source of(String data) {
        return new Source(data, List.of(), List.of(), Optional.empty());
    }

    /// Another file, read in the same way.
    public Source at(String other) {
        return new Source(other, missing, words, separator);
    }
}
