package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Rules and schedules, step by step, beside those of other systems; see the heads of the two files.
final class TrajectoriesTest {

    private static final Catalogue CATALOGUE = new Catalogue(Map.of());
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)");

    private static Stream<List<String>> rows(String file) throws IOException {
        try (var stream = Objects.requireNonNull(TrajectoriesTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> CELL.matcher(line)
                                    .results()
                                    .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
                                    .toList())
                            .toList()
                            .stream();
        }
    }

    private static double evaluate(String function, double[] w, double[] g) {
        if (function.equals("quad_1_25")) {
            g[0] = w[0];
            g[1] = 25 * w[1];
            return 0.5 * (w[0] * w[0] + 25 * w[1] * w[1]);
        }
        double bend = w[1] - w[0] * w[0];
        g[0] = -400 * w[0] * bend - 2 * (1 - w[0]);
        g[1] = 200 * bend;
        return 100 * bend * bend + (1 - w[0]) * (1 - w[0]);
    }

    /// The weights found after so many steps.
    private static double[] walked(Rule rule, String function, double l2, int steps) {
        double[] w = function.equals("quad_1_25") ? new double[] {1, 1} : new double[] {-1.2, 1};
        double[][] slots = new double[rule.slots()][2];
        double[] g = new double[2];
        Step step = new Step(w, g, 0, rule.rate(), 0, slots);
        for (int t = 1; t <= steps; t++) {
            double value = evaluate(function, w, g);
            for (int j = 0; j < 2; j++) {
                g[j] += l2 * w[j];
            }
            step = new Step(w, g, value, rule.rate(), t, slots);
            rule.step(step);
        }
        return rule.found(step);
    }

    @TestFactory
    Stream<DynamicTest> aRuleTakesTheStepsOfOtherSystems() throws IOException {
        return rows("trajectories.csv")
                .map(row -> DynamicTest.dynamicTest(row.subList(0, 5).toString(), () -> {
                    var rule = (Rule) CATALOGUE.make(Optimizer.class, row.get(2));
                    int steps = Integer.parseInt(row.get(4));
                    double[] w = walked(rule, row.get(1), Double.parseDouble(row.get(3)), steps);
                    for (int j = 0; j < 2; j++) {
                        double theirs = Double.parseDouble(row.get(5 + j));
                        assertEquals(theirs, w[j], 1e-12 * Math.max(1, Math.abs(theirs)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aScheduleHasTheRatesOfOtherSystems() throws IOException {
        return rows("schedules.csv")
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    var schedule = CATALOGUE.make(Schedule.class, row.getFirst());
                    double[] theirs = Arrays.stream(row.get(2).split(";"))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    for (int t = 1; t <= theirs.length; t++) {
                        double ours = Double.parseDouble(row.get(1)) * schedule.factor(t);
                        assertEquals(theirs[t - 1], ours, 1e-12 * theirs[t - 1], "step " + t);
                    }
                }));
    }

    @Test
    void aRuleThatStepsAmissIsSeen() {
        double[] right = walked(new Adam(0.01, 0.9, 0.999, 1e-8), "rosenbrock", 0, 100);
        double[] wrong = walked(new Adam(0.01, 0.9, 0.9990001, 1e-8), "rosenbrock", 0, 100);
        assertTrue(Math.abs(right[0] - wrong[0]) > 1e-12);
    }
}
