package io.trueloss.runs.read;

import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SQL that makes a value of a cell.
///
/// @param missing words that mean missing, beside the empty cell
/// @param words names of columns to read as words whatever they hold
record Cells(List<String> missing, List<String> words) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /// Whether the meaning of the cells must be found by a look at all of them.
    boolean open(Item item) {
        return item.nature() == Nature.TEXT && !words.contains(item.name());
    }

    /// The cell as text; NULL if it is missing.
    String text(Item item) {
        var text = item.reference() + "::VARCHAR";
        return "case when %s in (%s) then null else %s end".formatted(text, list(), text);
    }

    /// The cell of a column of numbers as a double; NULL if it is missing or NaN.
    String number(Item item) {
        if (item.nature() == Nature.TEXT) {
            return number(text(item));
        }
        var value = item.reference() + "::DOUBLE";
        var gaps = missing.stream().filter(word -> NUMBER.matcher(word).matches()).map(word -> word + "::DOUBLE");
        var marks = Stream.concat(Stream.of("'nan'::DOUBLE"), gaps).collect(Collectors.joining(", "));
        return "case when %s in (%s) then null else %s end".formatted(value, marks, value);
    }

    /// A text as a double; NULL if it is not a number as people write it. DuckDB would take `1_000` and `nan` for numbers.
    String number(String text) {
        return "nullif(case when contains(%s, '_') then null else try_cast(%s as DOUBLE) end, 'nan'::DOUBLE)".formatted(text, text);
    }

    /// The cell of a column of dates as a timestamp in UTC.
    String date(Item item) {
        return item.nature() == Nature.TEXT ? date(text(item)) : item.reference() + "::TIMESTAMPTZ";
    }

    /// A text as a timestamp; NULL if it is not a date of the form 2024-12-31, with or without a time.
    String date(String text) {
        return "case when %s like '____-__-__%%' then try_cast(%s as TIMESTAMPTZ) end".formatted(text, text);
    }

    private String list() {
        return "''" + missing.stream().map(word -> ", " + Duck.quoted(word)).collect(Collectors.joining());
    }
}
