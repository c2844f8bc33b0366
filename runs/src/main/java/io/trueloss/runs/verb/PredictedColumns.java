package io.trueloss.runs.verb;

import io.trueloss.error.UserError;
import io.trueloss.table.Column;
import io.trueloss.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/// The columns of a file that hold what was predicted, with every row looked at.
///
/// @param table the rows
/// @param flag the flag that named the columns
record PredictedColumns(Table table, String flag) {

    /// How far from 0, 1 or a sum of 1 a number may be by rounding in the last digits.
    private static final double ROUNDING = 1e-9;

    /// How far each probability moves their sum if it was written with three decimals.
    private static final double WRITTEN = 5e-4;

    /// Any numbers.
    double[] numbers(String name) {
        if (!(table.column(name) instanceof Column.Numbers numbers)) {
            throw new UserError(
                    "TL3260",
                    flag + " '" + name + "' is not a column of numbers",
                    place(name),
                    "name the column that holds the predictions; the columns are " + String.join(", ", table.names()));
        }
        refuse(
                name,
                numbers.values(),
                Double::isNaN,
                new Fault("TL3261", "is missing", "leave those rows out, or predict them"));
        return numbers.values();
    }

    /// Numbers from 0 to 1.
    double[] probabilities(String name) {
        double[] values = numbers(name);
        DoublePredicate wrong = p -> p < -ROUNDING || p > 1 + ROUNDING;
        refuse(
                name,
                values,
                wrong,
                new Fault(
                        "TL3262",
                        "is no probability from 0 to 1",
                        "if it is a model's raw output, say --score; if a percentage, divide it by 100"));
        return Arrays.stream(values).map(p -> Math.clamp(p, 0, 1)).toArray();
    }

    /// Probabilities of all classes, which sum to 1.
    double[][] distributions(List<String> names) {
        double[][] p = names.stream().map(this::probabilities).toArray(double[][]::new);
        double[] sums = new double[table.rows()];
        for (double[] each : p) for (int row = 0; row < sums.length; row++) sums[row] += each[row];
        refuse(
                String.join(", ", names),
                sums,
                sum -> Math.abs(sum - 1) > ROUNDING + WRITTEN * p.length,
                new Fault("TL3263", "do not sum to 1", "name the probabilities of all classes, each once"));
        return p;
    }

    /// What is wrong with some rows.
    private record Fault(String code, String what, String fix) {}

    private void refuse(String name, double[] values, DoublePredicate wrong, Fault fault) {
        RowList.where(table, values, wrong).ifPresent(rows -> {
            throw new UserError(
                    fault.code(), flag + " '" + name + "' " + fault.what() + " in " + rows, place(name), fault.fix());
        });
    }

    private String place(String name) {
        return table.source() + ", column" + (name.contains(", ") ? "s " : " ") + name;
    }
}
