package io.trueloss.runs.read;

import io.trueloss.runs.read.Relation.Item;
import io.trueloss.runs.read.Relation.Nature;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What cells mean, and the SQL that makes values of them.
///
/// @param missing words that mean missing, beside the empty cell
/// @param words names of columns to read as words whatever they hold
/// @param unused says of a column's name that nobody will look at it: no cell of it is an error
record Cells(List<String> missing, Set<String> words, Predicate<String> unused) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /// The same, for rows of which nobody knows yet which columns will be looked at.
    Cells lenient() {
        return new Cells(missing, words, name -> true);
    }

    /// The words that mean missing, as a list in SQL.
    String gaps() {
        return Stream.concat(Stream.of(""), missing.stream()).map(Duck::quoted).collect(Collectors.joining(", "));
    }

    /// A text, or NULL if it means missing.
    String text(String reference) {
        return String.format(
                Locale.ROOT,
                "case when %s::VARCHAR in (%s) then null else %s::VARCHAR end",
                reference,
                gaps(),
                reference);
    }

    /// The value of a cell of a column whose type is settled.
    ///
    /// @param item the column as it was found
    /// @param nature its settled type
    String value(Item item, Nature nature) {
        return switch (nature) {
            case NUMBER -> item.nature() == Nature.TEXT ? item.reference() + "::DOUBLE" : number(item.reference());
            case DATE -> item.reference() + "::TIMESTAMPTZ";
            case WORDS, TEXT -> item.nature() == Nature.TEXT ? item.reference() : text(item.reference());
        };
    }

    /// A text as a double; NULL if it is not a number as people write it. DuckDB takes `1_000` and `nan` for
    /// numbers.
    static String parsed(String text) {
        return String.format(
                Locale.ROOT,
                "nullif(case when contains(%s, '_') then null else try_cast(%s as DOUBLE) end, 'nan'::DOUBLE)",
                text,
                text);
    }

    /// A text as a timestamp; NULL if it is not a date of the form 2024-12-31, with or without a time.
    static String dated(String text) {
        return String.format(
                Locale.ROOT, "case when %s like '____-__-__%%' then try_cast(%s as TIMESTAMPTZ) end", text, text);
    }

    /// A number of a column of numbers; NULL if it is missing or NaN.
    private String number(String reference) {
        var value = reference + "::DOUBLE";
        var gaps =
                missing.stream().filter(word -> NUMBER.matcher(word).matches()).map(word -> word + "::DOUBLE");
        var marks = Stream.concat(Stream.of("'nan'::DOUBLE"), gaps).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "case when %s in (%s) then null else %s end", value, marks, value);
    }
}
