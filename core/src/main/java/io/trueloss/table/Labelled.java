package io.trueloss.table;

import java.util.stream.IntStream;

/// A table ready to be parted: its roles checked, its goal known, the rows without a target left out.
///
/// @param table the rows whose target is known
/// @param goal what is predicted
/// @param missing how many rows had no target
public record Labelled(Table table, Goal goal, int missing) {

    /// Checks the roles, leaves out rows without a target, and finds out what the target is.
    public static Labelled of(Table table, Roles roles) {
        var target = table.column(roles.target().orElseThrow());
        int[] known = IntStream.range(0, table.rows()).filter(row -> !target.missing(row)).toArray();
        int missing = table.rows() - known.length;
        var rows = missing == 0 ? table : table.select(known);
        return new Labelled(rows, Recognition.of(rows, roles), missing);
    }
}
