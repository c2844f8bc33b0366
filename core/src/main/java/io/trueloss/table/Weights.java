package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.table.Column.Numbers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// What each row counts and what is added to its score, as the roles say.
///
/// @param weight importance times frequency, 1 where neither is given
/// @param frequency how many rows each row stands for, 1 where not given
/// @param offset added to the score, 0 where not given
/// @param group the number of each row's group; empty if every row is one of its own
public record Weights(double[] weight, double[] frequency, double[] offset, int[] group) {

    /// Every row is a group of its own.
    public Weights(double[] weight, double[] frequency, double[] offset) {
        this(weight, frequency, offset, new int[0]);
    }

    /// Some of the rows, in this order.
    Weights rows(int[] some) {
        return new Weights(
                Dataset.picked(weight, some),
                Dataset.picked(frequency, some),
                Dataset.picked(offset, some),
                group.length == 0
                        ? group
                        : Arrays.stream(some).map(row -> group[row]).toArray());
    }

    /// Reads the columns of these roles; a negative, missing or fractional one is an error with its row.
    static Weights of(Table table, Roles roles) {
        var importance = read(table, roles.weight(), "--weight", Weights::notNegative, 1);
        var frequency = read(table, roles.frequency(), "--frequency", Weights::whole, 1);
        var offset = read(table, roles.offset(), "--offset", value -> "", 0);
        double[] weight = new double[table.rows()];
        Arrays.setAll(weight, row -> importance[row] * frequency[row]);
        int[] group = roles.group()
                .map(name -> Features.words(table.column(name)).codes())
                .orElse(new int[0]);
        return new Weights(weight, frequency, offset, group);
    }

    /// Rows to predict: they count 1 each, and only the offset is read.
    static Weights unlabelled(Table table, Roles roles) {
        double[] one = constant(table, 1);
        return new Weights(one, one, read(table, roles.offset(), "--offset", value -> "", 0));
    }

    private static double[] constant(Table table, double value) {
        double[] same = new double[table.rows()];
        Arrays.fill(same, value);
        return same;
    }

    private static double[] read(
            Table table, Optional<String> name, String flag, DoubleFunction<String> fault, double other) {
        if (name.isEmpty()) {
            return constant(table, other);
        }
        var values = numbers(table, name.get(), flag);
        for (int row = 0; row < values.length; row++) {
            var wrong = Double.isNaN(values[row]) ? "is missing" : fault.apply(values[row]);
            if (!wrong.isEmpty()) {
                var what = String.format(Locale.ROOT, "%s %s: row %d", flag, wrong, table.numbers()[row]);
                throw new UserError("TL3106", what, place(table, name.get()), "leave the row out, or mend it");
            }
        }
        if (other == 1 && values.length > 0 && Arrays.stream(values).allMatch(value -> value == 0)) {
            throw new UserError(
                    "TL3106",
                    "every " + flag + " is 0: no row counts",
                    place(table, name.get()),
                    "give at least one row a positive value");
        }
        return values;
    }

    private static double[] numbers(Table table, String name, String flag) {
        if (table.column(name) instanceof Numbers column) {
            return column.values();
        }
        throw new UserError(
                "TL3107",
                flag + " '" + name + "' is not a column of numbers",
                place(table, name),
                "name a column of numbers");
    }

    private static String notNegative(double value) {
        return value < 0 ? "is negative (" + Numbers.text(value) + ")" : "";
    }

    private static String whole(double value) {
        return value < 0 || value != Math.rint(value) ? "is no whole number of rows (" + Numbers.text(value) + ")" : "";
    }

    private static String place(Table table, String column) {
        return table.source() + ", column " + column;
    }
}
