package io.trueloss.table;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.table.Column.Words;
import java.util.HashSet;
import java.util.List;

/// The order of the levels of an ordered target: numbers by size, words as the person says.
///
/// @param table rows whose target is known
/// @param roles what the person said
/// @param column the target
/// @param levels its values, each once
record Ordering(Table table, Roles roles, Column column, List<String> levels) {

    Goal goal() {
        if (!roles.order().isEmpty()) {
            check();
            return new Goal(Task.ORDERED, column.name(), roles.order(), "in the order given");
        }
        if (column instanceof Words) {
            throw refuse(
                    "the order of the levels is not known: " + Recognition.shown(levels),
                    "name them from lowest to highest: --order low,mid,high");
        }
        if (2L * levels.size() > table.rows()) {
            throw Recognition.refusal(
                    "TL3208",
                    "the target has " + levels.size() + " levels in " + table.rows() + " rows: too many to learn each",
                    table,
                    column,
                    "take it for a number: --task number");
        }
        return new Goal(Task.ORDERED, column.name(), levels, "levels ordered by size");
    }

    private void check() {
        var order = roles.order();
        for (var level : levels) {
            if (!order.contains(level)) {
                throw refuse(
                        "level '" + level + "' of the target is not in --order " + String.join(",", order),
                        Nearest.of(level, order)
                                .map(near -> "did you write '" + near + "' for it?")
                                .orElse("name all levels, lowest first"));
            }
        }
        if (new HashSet<>(order).size() < order.size()) {
            throw refuse(
                    "--order " + String.join(",", order) + " names a level twice",
                    "name each level once, lowest first");
        }
        for (var level : order) {
            if (!levels.contains(level)) {
                throw refuse(
                        "no row has the level '" + level + "' of --order",
                        Nearest.advice(level, levels, "leave it out of --order"));
            }
        }
    }

    private UserError refuse(String what, String fix) {
        return Recognition.refusal("TL3205", what, table, column, fix);
    }
}
