package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.trueloss.loss.Losses;
import io.trueloss.optim.Penalty;
import io.trueloss.random.Seed;
import io.trueloss.table.Column;
import io.trueloss.table.Dataset;
import io.trueloss.table.Labelled;
import io.trueloss.table.Recipe;
import io.trueloss.table.Roles;
import io.trueloss.table.Table;
import io.trueloss.table.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TurnedTest {
    private static final int N = 1300;
    private static final Seed SEED = new Seed(8);

    private static Column numbers(String name) {
        return new Column.Numbers(
                name,
                IntStream.range(0, N).mapToDouble(SEED.child(name)::uniform).toArray());
    }

    private static Column words(String name, int levels) {
        int[] codes = IntStream.range(0, N)
                .map(i -> SEED.child(name).below(i, levels))
                .toArray();
        return new Column.Words(
                name,
                codes,
                IntStream.range(0, levels).mapToObj(k -> "level " + k).toList());
    }

    private static LinearObjective objective(Task task, String loss, int threads) {
        Column y = switch (task) {
            case NUMBER -> numbers("y");
            case BINARY -> words("y", 2);
            default -> words("y", 3);
        };
        Roles roles = Roles.of("y").as(task);
        Labelled rows = Labelled.of(Table.of("rows", List.of(numbers("a"), words("g", 4), numbers("b"), y)), roles);
        Recipe recipe = Recipe.fit(rows.table(), roles, rows.goal());
        Dataset data = recipe.apply(rows.table());
        Cost cost = Cost.of(Losses.read(loss).bind(RowLosses.shape(data)), data);
        Layout layout = Layout.of(recipe, data, Layout.Levels.ALL).under(cost);
        Penalty none = Penalty.none(Places.of(cost.loss(), layout).size());
        return new LinearObjective(layout, data, cost, new Workers(threads)).pinned(none);
    }

    private static double[] vector(String name, int size) {
        return IntStream.range(0, size)
                .mapToDouble(j -> SEED.child(name).uniform(j) - 0.5)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, half-squared", "BINARY, logistic", "CLASSES, softmax", "NUMBER, gaussian"})
    void isTheHessianTimesTheDirection(Task task, String loss) {
        LinearObjective objective = objective(task, loss, 1);
        int p = objective.size();
        // at two places in turn, so that what is kept of the one is not taken for the other
        for (String place : List.of("here", "there", "here")) {
            double[] w = vector(place, p);
            double[] h = new double[p * p];
            objective.evaluate(w, new double[p], h);
            for (String way : List.of("one", "other")) {
                double[] v = vector(way, p);
                double[] expected = new double[p];
                for (int i = 0; i < p; i++) {
                    for (int j = 0; j < p; j++) {
                        expected[i] += h[Math.max(i, j) * p + Math.min(i, j)] * v[j];
                    }
                }
                double[] product = new double[p];
                objective.product(w, v, product);
                assertArrayEquals(expected, product, 1e-13);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"BINARY, logistic", "CLASSES, softmax"})
    void hasTheSameBitsOnSeveralThreadsAndAskedAgain(Task task, String loss) {
        LinearObjective objective = objective(task, loss, 1);
        int p = objective.size();
        double[] first = new double[p];
        objective.product(vector("w", p), vector("v", p), first);
        double[] again = new double[p];
        objective.product(vector("w", p), vector("v", p), again);
        assertArrayEquals(first, again, 0);
        objective(task, loss, 3).product(vector("w", p), vector("v", p), again);
        assertArrayEquals(first, again, 0);
    }
}
