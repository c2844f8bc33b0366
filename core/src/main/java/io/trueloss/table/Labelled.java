package io.trueloss.table;

import io.trueloss.error.UserError;
import io.trueloss.table.Recognition.Purpose;
import java.util.stream.IntStream;

/// A table ready to be parted: its roles checked, its goal known, the rows without a target left out.
///
/// @param table the rows whose target is known
/// @param goal what is predicted
/// @param missing how many rows had no target
public record Labelled(Table table, Goal goal, int missing) {

    /// Checks the roles, leaves out rows without a target, and finds out what the target is.
    public static Labelled of(Table table, Roles roles) {
        roles.check(table);
        var rows = known(table, roles.target().orElseThrow());
        if (rows.rows() == 1) {
            throw new UserError("TL3108", "there is only one row with a target", table.source(), "bring more rows");
        }
        return new Labelled(rows, Recognition.of(rows, roles, Purpose.LEARN), table.rows() - rows.rows());
    }

    /// The same of rows that are only measured: they may be few, and their target may be the same in all of
    /// them.
    public static Labelled measured(Table table, Roles roles) {
        roles.check(table);
        var rows = known(table, roles.target().orElseThrow());
        return new Labelled(rows, Recognition.of(rows, roles, Purpose.MEASURE), table.rows() - rows.rows());
    }

    /// Rows of another file for the same goal, such as validation rows.
    public Labelled like(Table other) {
        var rows = known(other, goal.target());
        goal.response(rows);
        return new Labelled(rows, goal, other.rows() - rows.rows());
    }

    private static Table known(Table table, String name) {
        var target = table.column(name);
        int[] known = IntStream.range(0, table.rows())
                .filter(row -> !target.missing(row))
                .toArray();
        if (known.length == 0) {
            throw new UserError(
                    "TL3201",
                    "no row has a target: '" + name + "' is missing everywhere",
                    table.source() + ", column " + name,
                    "name another target, or bring rows in which it is known");
        }
        return known.length == table.rows() ? table : table.select(known);
    }
}
