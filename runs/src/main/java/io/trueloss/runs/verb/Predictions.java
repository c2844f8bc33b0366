package io.trueloss.runs.verb;

import io.trueloss.metric.Output;
import io.trueloss.model.Model;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Goal;
import io.trueloss.table.Recipe;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a model says of rows, as columns: the scores, what they predict, and the class that is likeliest.
///
/// @param recipe what was learned about the columns
/// @param model the model
public record Predictions(Recipe recipe, Model model) {

    /// The columns for these rows of the data set: `score`, then `mean`, or `probability` and `class`. Where
    /// there are several scores or classes each has its own column, `score[setosa]`.
    public List<Column> columns(Dataset rows) {
        double[][] scores = new double[model.names().size()][rows.rows()];
        model.score(rows, scores);
        List<Column> columns = new ArrayList<>(scores(scores));
        columns.addAll(predictions(scores, rows.rows()));
        return columns;
    }

    private List<Column> scores(double[][] scores) {
        List<Column> columns = new ArrayList<>();
        for (int seeing : model.seeing()) {
            String name = model.names().get(seeing);
            boolean only = model.seeing().size() == 1;
            int bracket = name.indexOf('[');
            String entry = bracket < 0 ? "[" + name + "]" : name.substring(bracket);
            columns.add(new Column.Numbers(only ? "score" : "score" + entry, scores[seeing]));
        }
        return columns;
    }

    private List<Column> predictions(double[][] scores, int rows) {
        Goal goal = recipe.goal();
        if (!(Outputs.of(scores, model, goal) instanceof Output.Linked linked)) return List.of();
        double[][] predicted = linked.predictions();
        if (!goal.task().levelled()) return List.of(new Column.Numbers("mean", predicted[0]));
        List<Column> columns = new ArrayList<>();
        if (goal.task() == Task.BINARY && predicted.length == 1) {
            columns.add(new Column.Numbers("probability", predicted[0]));
        } else {
            for (int k = 0; k < predicted.length; k++) {
                columns.add(new Column.Numbers("probability[" + goal.levels().get(k) + "]", predicted[k]));
            }
        }
        columns.add(new Column.Words("class", likeliest(predicted, rows), goal.levels()));
        return columns;
    }

    /// The class of the largest probability; of equal ones the first. Two levels part at a probability of one
    /// half.
    private static int[] likeliest(double[][] predicted, int rows) {
        int[] codes = new int[rows];
        for (int i = 0; i < rows; i++) {
            int row = i;
            codes[i] = predicted.length == 1
                    ? (predicted[0][i] > 0.5 ? 1 : 0)
                    : best(k -> predicted[k][row], predicted.length);
        }
        return codes;
    }

    private static int best(java.util.function.IntToDoubleFunction value, int n) {
        int best = 0;
        for (int k = 1; k < n; k++) if (value.applyAsDouble(k) > value.applyAsDouble(best)) best = k;
        return best;
    }

    /// The columns that name rows, as they stand in the input.
    static List<Column> ids(Recipe recipe, Table rows) {
        return recipe.roles().id().stream().map(rows::column).toList();
    }

    /// A column of the same word in every row.
    static Column same(String name, String word, int rows) {
        return new Column.Words(name, new int[rows], List.of(word));
    }

    /// The same column under another name.
    static Column renamed(String name, Column column) {
        return switch (column) {
            case Column.Numbers numbers -> new Column.Numbers(name, numbers.values());
            case Column.Words words -> new Column.Words(name, words.codes(), words.levels());
            case Column.Dates dates -> new Column.Dates(name, dates.micros());
        };
    }

    /// The number of each row in its source.
    static Column rowNumbers(Table rows) {
        return new Column.Numbers(
                "row", Arrays.stream(rows.numbers()).asDoubleStream().toArray());
    }
}
