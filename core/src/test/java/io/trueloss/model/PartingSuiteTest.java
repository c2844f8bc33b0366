package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.optim.Parting;
import io.trueloss.optim.Stop;
import io.trueloss.table.Column;
import io.trueloss.table.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Data sets of several classes, ordered ones and counts, of which exact linear programming says which rows can
/// gain for ever (`parted.txt`): each fit says the same, complete or quasi, with the same numbers of rows.
final class PartingSuiteTest {

    private static List<String> suite(String loss) throws IOException {
        var stream = Objects.requireNonNull(PartingSuiteTest.class.getResourceAsStream("parted.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.startsWith(loss + "|")).toList();
        }
    }

    private static Fixture fixture(Task task, String rows) {
        String[][] cells =
                Arrays.stream(rows.split(";")).map(row -> row.split("[:,]")).toArray(String[][]::new);
        List<Column> columns = new ArrayList<>();
        for (int j = 1; j < cells[0].length; j++) {
            int at = j;
            columns.add(Fixture.numbers(
                    "x" + j,
                    Arrays.stream(cells)
                            .mapToDouble(row -> Double.parseDouble(row[at]))
                            .toArray()));
        }
        int[] y = Arrays.stream(cells).mapToInt(row -> Integer.parseInt(row[0])).toArray();
        columns.add(
                task != Task.CLASSES
                        ? Fixture.numbers("y", Arrays.stream(y).asDoubleStream().toArray())
                        : words(y));
        return Fixture.of(task, "y", columns.toArray(Column[]::new));
    }

    private static Column words(int[] y) {
        int levels = 1 + Arrays.stream(y).max().orElseThrow();
        return new Column.Words(
                "y", y, IntStream.range(0, levels).mapToObj(Integer::toString).toList());
    }

    private static String verdict(Stop stop) {
        return switch (stop) {
            case Stop.Converged converged -> "overlap|0|0";
            case Stop.Separated separated -> verdict(separated.parting());
            default -> stop.toString();
        };
    }

    private static String verdict(Parting parting) {
        return (parting.complete() ? "complete|" : "quasi|") + parting.falling() + "|" + parting.parted();
    }

    private static void judge(Task task, String loss) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> suite = suite(loss);
        assertEquals(100, suite.size());
        for (int i = 0; i < suite.size(); i++) {
            String[] told = suite.get(i).split("\\|");
            String truth = String.join("|", told[1], told[2], told[3]);
            String found = verdict(fixture(task, told[4]).fit(loss).fitted().stop());
            if (!found.equals(truth)) wrong.add(i + " is " + truth + " and was called " + found);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void saysOfClassesWhetherPlanesPartThem() throws IOException {
        judge(Task.CLASSES, "softmax");
    }

    @Test
    void saysOfOrderedLevelsWhetherThresholdsPartThem() throws IOException {
        judge(Task.ORDERED, "ordinal");
    }

    @Test
    void saysOfCountsWhichZerosCanNeverBeFitted() throws IOException {
        judge(Task.COUNT, "poisson");
    }
}
