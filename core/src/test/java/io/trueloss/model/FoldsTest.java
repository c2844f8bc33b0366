package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.random.Seed;
import io.trueloss.table.Dataset;
import io.trueloss.table.Response;
import io.trueloss.table.Task;
import io.trueloss.table.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FoldsTest {

    private static Dataset rows(Task task, double[] y, int[] group) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        var levels = task == Task.BINARY ? List.of("no", "yes") : List.<String>of();
        return new Dataset(
                y.length,
                List.of(),
                new Response(task, "y", y, levels),
                new Weights(ones, ones, new double[y.length], group),
                Map.of());
    }

    @Test
    void leavesEachRowOutOnce() {
        Folds folds = Folds.of(rows(Task.NUMBER, new double[23], new int[0]), 5, new Seed(1));
        int[] all = IntStream.range(0, 5)
                .flatMap(part -> Arrays.stream(folds.out(part)))
                .sorted()
                .toArray();
        assertEquals(23, all.length);
        for (int i = 0; i < 23; i++) assertEquals(i, all[i]);
        for (int part = 0; part < 5; part++) {
            assertTrue(Math.abs(folds.out(part).length - 23 / 5.0) < 1);
            assertEquals(23, folds.out(part).length + folds.in(part).length);
        }
    }

    @Test
    void sharesTheLevelsOfTheTargetEvenly() {
        double[] y = new double[40];
        Arrays.fill(y, 0, 8, 1);
        Folds folds = Folds.of(rows(Task.BINARY, y, new int[0]), 4, new Seed(5));
        for (int part = 0; part < 4; part++) {
            assertEquals(
                    2, Arrays.stream(folds.out(part)).filter(row -> y[row] == 1).count());
        }
    }

    @Test
    void neverPartsAGroup() {
        int[] group = IntStream.range(0, 60).map(i -> i % 12).toArray();
        Folds folds = Folds.of(rows(Task.NUMBER, new double[60], group), 5, new Seed(2));
        for (int i = 0; i < 60; i++) assertEquals(folds.fold()[i % 12], folds.fold()[i]);
    }

    @Test
    void dealsToNoMorePartsThanThereAreRowsOrGroups() {
        assertEquals(
                6,
                Folds.of(rows(Task.NUMBER, new double[6], new int[0]), 10, new Seed(1))
                        .count());
        int[] group = {0, 0, 1, 1, 2, 2};
        assertEquals(
                3,
                Folds.of(rows(Task.NUMBER, new double[6], group), 10, new Seed(1))
                        .count());
    }
}
