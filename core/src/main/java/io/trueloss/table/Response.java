package io.trueloss.table;

import java.util.List;

/// The target, as losses want it.
///
/// @param task what kind of thing it is
/// @param name the name of the target column
/// @param y a number a row: the value, or the index of the level (binary: 0 or 1); NaN where it is not known
/// @param levels the levels the indices mean; empty for a number or count
/// @param several an array for each target where a row has several, of which `y` is the first; else none
public record Response(Task task, String name, double[] y, List<String> levels, double[][] several) {

    public Response {
        levels = List.copyOf(levels);
    }

    /// One target a row.
    public Response(Task task, String name, double[] y, List<String> levels) {
        this(task, name, y, levels, new double[0][]);
    }
}
