package io.trueloss.model;

import io.trueloss.loss.Loss;
import io.trueloss.loss.Losses;
import io.trueloss.optim.Limits;
import io.trueloss.random.Seed;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.List;

/// A problem made of a table, to be solved in a line.
record Fixture(Recipe recipe, Dataset train) {

    static Fixture of(Task task, String target, Column... columns) {
        Roles roles = Roles.of(target).as(task);
        Labelled rows = Labelled.of(Table.of("fixture", List.of(columns)), roles);
        Recipe recipe = Recipe.fit(rows.table(), roles, rows.goal());
        return new Fixture(recipe, recipe.apply(rows.table()));
    }

    Problem problem(String loss, PenaltyChoice penalty) {
        Loss read = Losses.read(loss);
        return new Problem(recipe, train, read, read.link(), penalty, Limits.USUAL, 1);
    }

    Fit fit(String loss, PenaltyChoice penalty) {
        return new Linear().train(problem(loss, penalty), new Seed(1), Watch.NONE);
    }

    Fit fit(String loss) {
        return fit(loss, PenaltyChoice.NONE);
    }

    /// The coefficients in raw units, in the order of the columns, the intercept first.
    static double[] raw(Fit fit) {
        return fit.coefficients(0.95).stream()
                .mapToDouble(each -> each.value().value())
                .toArray();
    }

    static Column numbers(String name, double... values) {
        return new Column.Numbers(name, values);
    }

    static Column words(String name, String... cells) {
        List<String> levels = Arrays.stream(cells).distinct().sorted().toList();
        return new Column.Words(
                name, Arrays.stream(cells).mapToInt(levels::indexOf).toArray(), levels);
    }
}
