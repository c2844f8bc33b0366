package io.trueloss.table;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.table.Column.Numbers;
import io.trueloss.table.Column.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;

/// Makes features of a table's columns, as the inputs of a recipe say.
final class Features {

    private Features() {}

    static Feature make(Input input, Table table) {
        return switch (input) {
            case Input.Number number ->
                new Feature.Numeric(number.column(), filled(numbers(number, table), number.mean()));
            case Input.Gap gap -> new Feature.Missing(gap.column() + " (missing)", flags(numbers(gap, table)));
            case Input.Choice choice -> new Feature.Category(choice.column(), codes(choice, table), choice.levels());
        };
    }

    private static double[] filled(double[] values, double mean) {
        double[] filled = values.clone();
        for (int row = 0; row < filled.length; row++) {
            if (Double.isNaN(filled[row])) {
                filled[row] = mean;
            }
        }
        return filled;
    }

    private static double[] flags(double[] values) {
        double[] flags = new double[values.length];
        for (int row = 0; row < flags.length; row++) {
            flags[row] = Double.isNaN(values[row]) ? 1 : 0;
        }
        return flags;
    }

    private static int[] codes(Input.Choice choice, Table table) {
        var words = words(needed(choice, table));
        var known = new HashMap<String, Integer>();
        for (int level = 0; level < choice.levels().size() - 1; level++) {
            if (level != choice.missing()) {
                known.put(choice.levels().get(level), level);
            }
        }
        int other = choice.levels().size() - 1;
        int[] meaning = words.levels().stream()
                .mapToInt(word -> known.getOrDefault(word, other))
                .toArray();
        return Arrays.stream(words.codes())
                .map(code -> code < 0 ? choice.missing() : meaning[code])
                .toArray();
    }

    /// The column as words: numbers are written out, since a column of words may hold only numbers in another
    /// file.
    static Words words(Column column) {
        if (column instanceof Words words) {
            return words;
        }
        if (column instanceof Numbers numbers) {
            return words(numbers);
        }
        var codes = new HashMap<String, Integer>();
        int[] cells = IntStream.range(0, column.rows())
                .map(row -> column.missing(row) ? -1 : codes.computeIfAbsent(column.cell(row), word -> codes.size()))
                .toArray();
        var levels = new String[codes.size()];
        codes.forEach((word, code) -> levels[code] = word);
        return new Words(column.name(), cells, Arrays.asList(levels));
    }

    private static Words words(Numbers column) {
        var codes = new LinkedHashMap<Double, Integer>();
        int[] cells = Arrays.stream(column.values())
                .mapToInt(value -> Double.isNaN(value) ? -1 : codes.computeIfAbsent(value + 0.0, any -> codes.size()))
                .toArray();
        var levels = codes.keySet().stream().map(Numbers::text).toList();
        return new Words(column.name(), cells, levels);
    }

    private static double[] numbers(Input input, Table table) {
        var column = needed(input, table);
        if (column instanceof Numbers numbers) {
            return numbers.values();
        }
        int row = IntStream.range(0, column.rows())
                .filter(at -> !number(column, at))
                .findFirst()
                .orElse(0);
        throw new UserError(
                "TL3113",
                "column '" + input.column() + "' held numbers in training: row " + table.numbers()[row] + " is '"
                        + column.cell(row) + "'",
                table.source() + ", column " + input.column(),
                "mend the cell, or name the word as missing: --missing");
    }

    private static boolean number(Column column, int row) {
        return column.missing(row) || column.cell(row).matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /// The column, which is there unless the table is another one than the recipe was learned from.
    static Column needed(Input input, Table table) {
        return table.find(input.column())
                .orElseThrow(() -> new UserError(
                        "TL3114",
                        "the model needs the column '" + input.column() + "', which is not there",
                        table.source() + " (" + table.columns().size() + " columns)",
                        Nearest.of(input.column(), table.names())
                                .map(near -> "is it '" + near + "'? Then rename it")
                                .orElse("bring the column, empty where it is not known")));
    }
}
