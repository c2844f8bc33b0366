package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PickedTest {
    private static final int N = 1300;
    private static final Seed SEED = new Seed(5);

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

    private static LinearObjective objective(Task task, String loss) {
        Column y = switch (task) {
            case NUMBER -> numbers("y");
            case BINARY -> words("y", 2);
            default -> words("y", 3);
        };
        Roles roles = Roles.of("y").as(task);
        Labelled rows = Labelled.of(
                Table.of("rows", List.of(numbers("a"), words("g", 4), numbers("b"), words("h", 3), y)), roles);
        Recipe recipe = Recipe.fit(rows.table(), roles, rows.goal());
        Dataset data = recipe.apply(rows.table());
        Cost cost = Cost.of(Losses.read(loss).bind(RowLosses.shape(data)), data);
        Layout layout = Layout.of(recipe, data, Layout.Levels.ALL).under(cost);
        Penalty none = Penalty.none(Places.of(cost.loss(), layout).size());
        return new LinearObjective(layout, data, cost, new Workers(1)).pinned(none);
    }

    private static double[] weights(int size) {
        return IntStream.range(0, size)
                .mapToDouble(j -> SEED.child("w").uniform(j) - 0.5)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, half-squared", "BINARY, logistic", "CLASSES, softmax", "NUMBER, gaussian"})
    void theMeanOverAllRowsIsTheWhole(Task task, String loss) {
        LinearObjective objective = objective(task, loss);
        double[] w = weights(objective.size());
        double[] whole = new double[w.length];
        double value = objective.evaluate(w, whole);
        double[] g = new double[w.length];
        int[] order = SEED.permutation(N);
        assertEquals(value, objective.evaluate(order, 0, N, w, g), 1e-13 * Math.abs(value));
        assertArrayEquals(whole, g, 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, half-squared", "BINARY, logistic", "CLASSES, softmax", "NUMBER, gaussian"})
    void theMeanOfBatchesIsTheWhole(Task task, String loss) {
        LinearObjective objective = objective(task, loss);
        double[] w = weights(objective.size());
        double[] whole = new double[w.length];
        double value = objective.evaluate(w, whole);
        int[] order = SEED.permutation(N);
        double sum = 0;
        double[] sums = new double[w.length];
        for (int from = 0; from < N; from += 13) {
            double[] g = new double[w.length];
            sum += objective.evaluate(order, from, from + 13, w, g);
            for (int j = 0; j < g.length; j++) sums[j] += g[j] / (N / 13);
        }
        assertEquals(value, sum / (N / 13), 1e-12 * Math.abs(value));
        assertArrayEquals(whole, sums, 1e-12);
    }

    @Test
    void aRowIsItsOwnAndNotItsNeighbour() {
        LinearObjective objective = objective(Task.NUMBER, "half-squared");
        double[] w = weights(objective.size());
        double[] g = new double[w.length];
        double[] h = new double[w.length];
        double one = objective.evaluate(new int[] {3, 700}, 1, 2, w, g);
        double other = objective.evaluate(new int[] {700, 3}, 0, 1, w, h);
        assertEquals(one, other);
        assertArrayEquals(g, h);
        assertEquals(Math.sqrt(2 * one), Math.abs(g[0]), 1e-15); // the intercept's slope is the error itself
    }
}
