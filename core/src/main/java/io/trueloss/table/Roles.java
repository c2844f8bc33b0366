package io.trueloss.table;

import io.trueloss.listing.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which part each column plays. Columns without a part are what a model sees.
///
/// @param target the column to predict
/// @param positive the level of a two-level target that counts as 1; else the one that sorts last
/// @param order the levels of an ordered target from lowest to highest: low,mid,high
/// @param task what to take the target for: number, count, binary, classes or ordered; else found from its values
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

    public Roles {
        order = List.copyOf(order);
        id = List.copyOf(id);
        exclude = List.copyOf(exclude);
    }

    /// Only a target; everything else is seen.
    public static Roles of(String target) {
        return new Roles(Optional.of(target), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /// The same roles with the target taken for this.
    public Roles as(Task kind) {
        return new Roles(target, positive, order, Optional.of(kind), weight, frequency, offset, group, time, id, exclude);
    }

    /// The columns a model sees: those without a part.
    public List<Column> seen(Table table) {
        var parts = new HashSet<>(exclude);
        parts.addAll(id);
        Stream.of(target, weight, frequency, offset, group, time).flatMap(Optional::stream).forEach(parts::add);
        return table.columns().stream().filter(column -> !parts.contains(column.name())).toList();
    }
}
