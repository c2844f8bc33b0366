package io.trueloss.table;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Typed columns of equal length, in the order of the file. Missing stays missing, words are codes.
///
/// @param source where the rows came from, for messages: `patients.csv`
/// @param numbers for every row the number a person would give it, counted from 1 in the source
/// @param columns the columns in the order of the source
public record Table(String source, int[] numbers, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
        for (var column : columns) {
            if (column.rows() != numbers.length) {
                throw new IllegalArgumentException(
                        "column '" + column.name() + "' must have " + numbers.length + " rows, was " + column.rows());
            }
        }
    }

    /// A table whose rows are numbered from 1.
    public static Table of(String source, List<Column> columns) {
        int rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
        return new Table(source, IntStream.rangeClosed(1, rows).toArray(), columns);
    }

    /// How many rows.
    public int rows() {
        return numbers.length;
    }

    /// The names of the columns.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /// The column of this name, if there is one.
    public Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The column of this name, or an error that gives the nearest name.
    public Column column(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /// The same columns, only these rows, in this order.
    public Table select(int[] rows) {
        var picked = Arrays.stream(rows).map(row -> numbers[row]).toArray();
        return new Table(
                source,
                picked,
                columns.stream().map(column -> column.select(rows)).toList());
    }

    private UserError unknown(String name) {
        return new UserError(
                "TL3101",
                "unknown column '" + name + "'",
                source + " (" + columns.size() + " columns)",
                Nearest.advice(name, names(), "the columns are " + String.join(", ", names())));
    }
}
