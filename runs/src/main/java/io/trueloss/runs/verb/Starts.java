package io.trueloss.runs.verb;

import io.trueloss.error.Nearest;
import io.trueloss.error.UserError;
import io.trueloss.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Where the parameters of a model that is a formula start, as typed.
final class Starts {
    /// What formulas call the target and its sign.
    private static final List<String> TAKEN = List.of("y", "s");

    private Starts() {}

    /// Each parameter with its number.
    static SequencedMap<String, Double> read(List<String> typed) {
        var starts = new LinkedHashMap<String, Double>();
        for (var text : typed) {
            var halves = text.split("=", 2);
            if (halves.length < 2 || !halves[0].strip().matches("[A-Za-z]\\w*")) {
                throw refused("--start must be name=number, was '" + text + "'", "such as --start b1=250,b2=0.0005");
            }
            String name = halves[0].strip();
            if (starts.put(name, number(name, halves[1].strip())) != null) {
                throw refused("--start names " + name + " twice", "say once where it starts");
            }
        }
        if (starts.isEmpty()) {
            throw refused("there are no parameters to fit", "name them where they start: --start b1=250,b2=0.0005");
        }
        return starts;
    }

    /// Refuses a name of the model that is neither a parameter nor a column, what formulas call the target, and
    /// a parameter that is not in the model.
    static void check(SequencedSet<String> names, List<String> typed, Table table) {
        var parameters = read(typed).keySet();
        for (var name : names) {
            if (parameters.contains(name)) continue;
            if (TAKEN.contains(name)) {
                throw refused(
                        "'" + name + "' means the target in a formula, and a model cannot see that",
                        "take it out of --model; a column of that name needs another in the file");
            }
            if (table.names().contains(name)) continue;
            var start = "--start " + String.join(",", typed) + "," + name + "=...";
            var columns = "; columns: " + String.join(", ", table.names());
            throw refused(
                    name + " has no start, and no column is called so",
                    Nearest.of(name, table.names())
                            .map(near ->
                                    "did you mean the column '" + near + "'? a parameter starts somewhere: " + start)
                            .orElse(start + columns));
        }
        for (var parameter : parameters) {
            if (names.contains(parameter)) continue;
            throw refused(
                    parameter + " has a start, and --model does not have it",
                    Nearest.of(parameter, names)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("take it out of --start, or put it into --model"));
        }
    }

    private static double number(String name, String text) {
        try {
            double number = Case.number(name, text);
            if (Double.isFinite(number)) return number;
        } catch (UserError e) { // said below, as this verb says it
        }
        throw refused(
                name + " must start at a finite number, was '" + text + "'",
                "such as --start " + name + "=0.5; see: trueloss help fit");
    }

    private static UserError refused(String what, String fix) {
        return new UserError("TL3223", what, "", fix);
    }
}
