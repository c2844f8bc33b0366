package io.trueloss.table;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.table.Column.Words;
import io.trueloss.table.Recognition.Purpose;
import java.util.HashSet;
import java.util.List;

/// The order of the levels of an ordered target: numbers by size, words as the person says.
///
/// @param target what was found out about the target
record Ordering(Recognition target) {

    Goal goal() {
        var order = target.roles().order();
        if (!order.isEmpty()) {
            check(order);
            return new Goal(Task.ORDERED, target.column().name(), order, "in the order given");
        }
        var levels = target.levels();
        if (target.column() instanceof Words) {
            throw refuse(
                    "the order of the levels is not known: " + Recognition.shown(levels),
                    "name them from lowest to highest: --order low,mid,high");
        }
        if (target.isScattered()) {
            throw target.refuse(
                    "TL3208",
                    "the target has " + levels.size() + " levels in "
                            + target.table().rows() + " rows: too many to learn each",
                    "take it for a number: --task number");
        }
        return new Goal(Task.ORDERED, target.column().name(), levels, "levels ordered by size");
    }

    private void check(List<String> order) {
        for (var level : target.levels()) {
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
            if (target.purpose() == Purpose.LEARN && !target.levels().contains(level)) {
                throw refuse(
                        "no row has the level '" + level + "' of --order",
                        Nearest.advice(level, target.levels(), "leave it out of --order"));
            }
        }
    }

    private UserError refuse(String what, String fix) {
        return target.refuse("TL3205", what, fix);
    }
}
