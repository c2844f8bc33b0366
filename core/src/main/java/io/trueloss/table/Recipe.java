package io.trueloss.table;

import io.trueloss.table.Column.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was learned about columns from the training rows, and nothing else: enough to make a [Dataset] of any
/// table. Plain data, so that it is stored beside the model.
///
/// @param roles the parts the columns play
/// @param goal what is predicted
/// @param inputs how each feature is made, in the order of the columns
/// @param dropped columns that cannot help, with the reason
public record Recipe(Roles roles, Goal goal, List<Input> inputs, List<Dropped> dropped) {

    /// A column that was left out by itself, not by the person.
    public record Dropped(String column, String reason) {}

    public Recipe {
        inputs = List.copyOf(inputs);
        dropped = List.copyOf(dropped);
    }

    /// Learns from training rows: means, spreads and levels are theirs alone.
    public static Recipe fit(Table train, Roles roles, Goal goal) {
        var weights = Weights.of(train, roles);
        var seen = roles.seen(train);
        Fitness.check(train, seen, goal, Arrays.stream(weights.frequency()).sum());
        var inputs = new ArrayList<Input>();
        var dropped = new ArrayList<Dropped>();
        for (var column : seen) {
            var learned = Inputs.learn(column, weights.weight());
            if (learned.isEmpty()) {
                dropped.add(new Dropped(column.name(), Inputs.reason(column)));
            }
            inputs.addAll(learned);
        }
        return new Recipe(roles, goal, inputs, dropped);
    }

    /// Rows whose target is known. What no training row had is filled or called other; [#surprises] counts it.
    public Dataset apply(Table table) {
        return dataset(table, goal.response(table), Weights.of(table, roles));
    }

    /// Rows to predict: target and weights are not looked at, and `y` is NaN.
    public Dataset unlabelled(Table table) {
        double[] y = new double[table.rows()];
        Arrays.fill(y, Double.NaN);
        return dataset(
                table, new Response(goal.task(), goal.target(), y, goal.levels()), Weights.unlabelled(table, roles));
    }

    /// What these rows hold that no training row held, by column.
    public List<Surprise> surprises(Table table) {
        return Surprise.of(inputs, table);
    }

    /// The columns of words that features are made of.
    public Set<String> words() {
        return inputs.stream()
                .filter(Input.Choice.class::isInstance)
                .map(Input::column)
                .collect(Collectors.toSet());
    }

    /// The columns that are read when it is applied.
    public Set<String> columns() {
        var parts = Stream.of(
                        roles.target(), roles.weight(), roles.frequency(), roles.offset(), roles.group(), roles.time())
                .flatMap(Optional::stream);
        var used = Stream.concat(inputs.stream().map(Input::column), parts);
        return Stream.concat(used, roles.id().stream()).collect(Collectors.toSet());
    }

    private Dataset dataset(Table table, Response response, Weights weights) {
        var features = inputs.stream().map(input -> Features.make(input, table)).toList();
        var columns = new HashMap<String, double[]>();
        for (var column : table.columns()) {
            if (column instanceof Numbers numbers && !column.name().equals(goal.target())) {
                columns.put(column.name(), numbers.values());
            }
        }
        return new Dataset(table.rows(), features, response, weights, columns);
    }
}
