package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.arithmetic.Log;
import io.trueloss.formula.Formula;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import io.trueloss.loss.Losses;
import io.trueloss.optim.LevenbergMarquardt;
import io.trueloss.optim.Limits;
import io.trueloss.optim.Minimizer;
import io.trueloss.optim.Penalty;
import io.trueloss.table.Weights;
import io.trueloss.watch.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The nonlinear regression problems of NIST, from both starts of each, with nothing set: parameters agree
/// with the certified ones in nine digits or more.
final class NistCurvesTest {

    private static final double DIGITS = 9;

    private record Problem(String name, String model, double[] certified, double[] sd, double rss) {

        static double digits(double found, double certified) {
            return found == certified ? 15 : -Math.log10(Math.abs(found - certified) / Math.abs(certified));
        }
    }

    private static List<String> lines(String file) throws IOException {
        var stream = Objects.requireNonNull(NistCurvesTest.class.getResourceAsStream(file));
        try (var in = file.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static CurveObjective objective(String name, String text, int parameters, List<String> data) {
        var rows = data.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(name))
                .toList();
        var scores = IntStream.rangeClosed(1, parameters)
                .mapToObj(k -> "b" + k + "!")
                .collect(Collectors.joining(", "));
        boolean two = text.contains("x2");
        var named = two ? List.of("x1", "x2") : List.of("x");
        var model = Formula.parse("scores(" + scores + "): " + text).bind(new Shape(Label.NUMBER, 0, named));
        var columns = model.columns().stream()
                .map(column -> rows.stream()
                        .mapToDouble(cells -> Double.parseDouble(cells[column.equals("x2") ? 4 : 3]))
                        .toArray())
                .toArray(double[][]::new);
        double[] y = rows.stream()
                .mapToDouble(cells -> Double.parseDouble(cells[2]))
                .map(v -> name.equals("Nelson") ? Log.log(v) : v)
                .toArray();
        double[] weight = new double[y.length];
        Arrays.fill(weight, 1);
        return new CurveObjective(
                model,
                Losses.read("half-squared").bind(Shape.number()),
                y,
                columns,
                new Weights(weight, weight, new double[weight.length]));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheCertifiedParameters() throws IOException {
        var data = lines("nist_strd.csv.gz");
        var tests = new ArrayList<DynamicTest>();
        for (var line : lines("nist_strd_models.csv")) {
            var cells = line.split(";");
            for (int start = 3; start <= 4; start++) {
                double[] from = numbers(cells[start]);
                double[] certified = numbers(cells[5]);
                tests.add(DynamicTest.dynamicTest(cells[0] + " from start " + (start - 2), () -> {
                    var objective = objective(cells[0], cells[2], from.length, data);
                    var descent = new Minimizer(new LevenbergMarquardt(), Limits.USUAL, Watch.NONE)
                            .run(objective, Penalty.none(from.length), from);
                    double digits = IntStream.range(0, from.length)
                            .mapToDouble(j -> Problem.digits(descent.w()[j], certified[j]))
                            .min()
                            .orElseThrow();
                    assertTrue(
                            digits >= DIGITS,
                            () -> digits + " digits, " + descent.steps() + " steps, " + descent.stop() + " "
                                    + Arrays.toString(descent.w()));
                }));
            }
        }
        return tests.stream();
    }
}
