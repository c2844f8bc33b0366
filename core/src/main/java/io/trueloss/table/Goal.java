package io.trueloss.table;

import java.util.Arrays;
import java.util.List;

/// What is predicted: the target column and what it was taken for.
///
/// @param task what kind of thing the target is
/// @param target the name of the target column
/// @param levels the levels of a binary (the positive one last), class or ordered target; empty for a number or count
/// @param reason why it was taken for that, for the person: `two levels, 'yes' sorts last and is 1`
public record Goal(Task task, String target, List<String> levels, String reason) {

    public Goal {
        levels = List.copyOf(levels);
    }

    /// The target of these rows as numbers; NaN where it is missing.
    public Response response(Table table) {
        var column = table.column(target);
        if (!task.levelled()) {
            return new Response(task, target, ((Column.Numbers) column).values(), levels);
        }
        var words = Features.words(column);
        int[] index = words.levels().stream().mapToInt(levels::indexOf).toArray();
        double[] y = Arrays.stream(words.codes()).mapToDouble(code -> code < 0 ? Double.NaN : index[code]).toArray();
        return new Response(task, target, y, levels);
    }
}
