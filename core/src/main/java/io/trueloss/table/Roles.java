package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.listing.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which part each column plays. Columns without a part are what a model sees.
///
/// @param target the column to predict
/// @param positive the level of a two-level target that counts as 1; else the one that sorts last
/// @param order the levels of an ordered target from lowest to highest: low,mid,high
/// @param task what to take the target for: number, count, binary, classes or ordered; else found from its
///     values
/// @param weight a column that says how much each row matters; the number of rows stays what it is
/// @param frequency a column that says how many equal rows each row stands for, whole numbers
/// @param offset a column added to every score
/// @param group a column whose equal values mark rows that belong together, and are never split
/// @param time a column that orders rows in time, a date or a number
/// @param id columns that name rows: never used to learn, repeated beside predictions
/// @param exclude columns that are never used to learn
public record Roles(
        Optional<String> target,
        Optional<String> positive,
        List<String> order,
        Optional<Task> task,
        Optional<String> weight,
        Optional<String> frequency,
        Optional<String> offset,
        Optional<String> group,
        Optional<String> time,
        List<String> id,
        List<String> exclude)
        implements Settings {

    private static final List<String> NUMBERS = List.of("--weight", "--frequency", "--offset");

    public Roles {
        order = List.copyOf(order);
        id = List.copyOf(id);
        exclude = List.copyOf(exclude);
    }

    /// Only a target; everything else is seen.
    public static Roles of(String target) {
        return new Roles(
                Optional.of(target),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// The same roles with the target taken for this.
    public Roles as(Task kind) {
        return new Roles(
                target, positive, order, Optional.of(kind), weight, frequency, offset, group, time, id, exclude);
    }

    /// The same roles with these columns excluded too.
    public Roles without(List<String> columns) {
        var all = Stream.concat(exclude.stream(), columns.stream()).distinct().toList();
        return new Roles(target, positive, order, task, weight, frequency, offset, group, time, id, all);
    }

    /// The columns that have a part.
    public Set<String> named() {
        return parts().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /// The columns a model sees: those without a part.
    public List<Column> seen(Table table) {
        var taken = named();
        return table.columns().stream()
                .filter(column -> !taken.contains(column.name()))
                .toList();
    }

    /// Refuses a column that is not there, and a target or a number for rows that has another part as well.
    void check(Table table) {
        if (target.isEmpty()) {
            throw new UserError(
                    "TL3103",
                    "no target is named",
                    table.source(),
                    "name the column to predict: --target COLUMN; the columns are " + String.join(", ", table.names()));
        }
        var parts = parts();
        parts.values().forEach(columns -> columns.forEach(table::column));
        for (var one : parts.entrySet()) {
            for (var other : parts.entrySet()) {
                boolean clash =
                        one.getKey().equals("--target") || NUMBERS.containsAll(List.of(one.getKey(), other.getKey()));
                one.getValue().stream()
                        .filter(column ->
                                clash && !one.equals(other) && other.getValue().contains(column))
                        .forEach(column -> refuse(column, one.getKey(), other.getKey(), table));
            }
        }
    }

    private SequencedMap<String, List<String>> parts() {
        var parts = new LinkedHashMap<String, List<String>>();
        parts.put("--target", target.stream().toList());
        parts.put("--weight", weight.stream().toList());
        parts.put("--frequency", frequency.stream().toList());
        parts.put("--offset", offset.stream().toList());
        parts.put("--group", group.stream().toList());
        parts.put("--time", time.stream().toList());
        parts.put("--id", id);
        parts.put("--exclude", exclude);
        return parts;
    }

    private static void refuse(String column, String one, String other, Table table) {
        throw new UserError(
                "TL3102",
                "column '" + column + "' is given to both " + one + " and " + other,
                table.source() + ", column " + column,
                "name it for one of them");
    }
}
