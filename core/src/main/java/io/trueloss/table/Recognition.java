package io.trueloss.table;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.table.Column.Dates;
import io.trueloss.table.Column.Numbers;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds out what a target is from its values, unless the person said so; then sees whether its values fit.
///
/// @param table rows whose target is known
/// @param roles what the person said
/// @param column the target
/// @param levels its values, each once: numbers by size, words by their letters
/// @param purpose what the rows are for
record Recognition(Table table, Roles roles, Column column, List<String> levels, Purpose purpose) {

    /// What rows are for.
    enum Purpose {
        /// To learn from: the target varies, and each level has its rows.
        LEARN,
        /// To be measured: any rows will do.
        MEASURE
    }

    /// As many levels as a category may have.
    static final int MANY = 100;

    static Goal of(Table table, Roles roles, Purpose purpose) {
        var column = table.column(roles.target().orElseThrow());
        if (column instanceof Dates) {
            throw refusal(
                    "TL3210",
                    "the target '" + column.name() + "' holds dates",
                    table,
                    column,
                    "predict a number instead: write the date as days since a first day");
        }
        return new Recognition(table, roles, column, levels(column), purpose).goal();
    }

    /// The values that occur, each once: numbers by size, words by their letters.
    private static List<String> levels(Column column) {
        if (column instanceof Numbers numbers) {
            double[] sizes = Arrays.stream(numbers.values())
                    .filter(value -> !Double.isNaN(value))
                    .map(value -> value + 0.0)
                    .sorted()
                    .toArray();
            double[] each = IntStream.range(0, sizes.length)
                    .filter(i -> i == 0 || sizes[i] != sizes[i - 1])
                    .mapToDouble(i -> sizes[i])
                    .toArray();
            return texts(each);
        }
        var rows = IntStream.range(0, column.rows()).filter(row -> !column.missing(row));
        return rows.mapToObj(column::cell).distinct().sorted().toList();
    }

    /// Numbers as text, each written only when asked for: a target of numbers has millions that nobody asks
    /// for.
    private static List<String> texts(double[] values) {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return Numbers.text(values[index]);
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    private Goal goal() {
        var task = roles.task().orElseGet(this::found);
        if (roles.positive().isPresent() && task != Task.BINARY) {
            throw misplaced("--positive", "binary");
        }
        if (!roles.order().isEmpty() && task != Task.ORDERED) {
            throw misplaced("--order", "ordered");
        }
        if (levels.size() == 1 && purpose == Purpose.LEARN) {
            throw refuse(
                    task.levelled() ? "TL3203" : "TL3202",
                    "every row has the same target, '" + levels.getFirst() + "': there is nothing to learn",
                    "bring rows with other values of '" + column.name() + "'");
        }
        return switch (task) {
            case NUMBER -> plain(task, "numbers");
            case COUNT -> plain(task, "counts");
            case BINARY -> binary();
            case CLASSES -> classes();
            case ORDERED -> new Ordering(this).goal();
        };
    }

    private Task found() {
        if (!roles.order().isEmpty()) {
            return Task.ORDERED;
        }
        if (roles.positive().isPresent() || levels.size() == 2) {
            return Task.BINARY;
        }
        return column instanceof Numbers ? Task.NUMBER : Task.CLASSES;
    }

    private Goal plain(Task task, String reason) {
        var goal = new Goal(task, column.name(), List.of(), reason);
        goal.response(table);
        return goal;
    }

    private Goal binary() {
        if (levels.size() > 2) {
            throw refuse(
                    "TL3206",
                    "the target has " + levels.size() + " levels (" + shown(levels) + "), a binary one has two",
                    "say what else it is: --task classes, or --task number");
        }
        if (levels.size() == 1) {
            return one(levels.getFirst());
        }
        var positive = roles.positive().orElse(levels.getLast());
        if (!levels.contains(positive)) {
            throw refuse(
                    "TL3204",
                    "--positive '" + positive + "' is no level of the target (" + shown(levels) + ")",
                    Nearest.advice(positive, levels, "name one of its two levels"));
        }
        var other = levels.get(levels.indexOf(positive) == 0 ? 1 : 0);
        var reason = roles.positive().isPresent()
                ? "'" + positive + "' is 1"
                : "two levels: '" + positive + "' sorts last and is 1";
        return new Goal(Task.BINARY, column.name(), List.of(other, positive), reason);
    }

    /// Of two levels the rows show only one.
    private Goal one(String only) {
        var positive = roles.positive()
                .orElseThrow(() -> refuse(
                        "TL3203",
                        "every row has the same target, '" + only + "': nothing says whether it is 0 or 1",
                        "name the level that counts as 1: --positive LEVEL"));
        var other = positive.equals(only) ? "(other)" : only;
        return new Goal(Task.BINARY, column.name(), List.of(other, positive), "'" + positive + "' is 1");
    }

    /// Whether the target is too scattered to learn its levels.
    boolean isScattered() {
        return purpose == Purpose.LEARN && 2L * levels.size() > table.rows();
    }

    private Goal classes() {
        boolean asked = roles.task().isPresent();
        if (isScattered() || levels.size() > MANY && !asked) {
            throw refuse(
                    "TL3208",
                    "the target has " + levels.size() + " levels in " + table.rows() + " rows: too many to learn each",
                    "merge rare levels, or name another target");
        }
        return new Goal(Task.CLASSES, column.name(), levels, levels.size() + " levels");
    }

    private UserError misplaced(String flag, String task) {
        return refuse(
                "TL3211", flag + " is for a target that is " + task, "leave out " + flag + ", or say --task " + task);
    }

    UserError refuse(String code, String what, String fix) {
        return refusal(code, what, table, column, fix);
    }

    static UserError refusal(String code, String what, Table table, Column column, String fix) {
        return new UserError(code, what, table.source() + ", column " + column.name(), fix);
    }

    /// Some of many words, for messages.
    static String shown(List<String> words) {
        var some = String.join(", ", words.subList(0, Math.min(5, words.size())));
        return words.size() > 5 ? some + ", ..." : some;
    }
}
