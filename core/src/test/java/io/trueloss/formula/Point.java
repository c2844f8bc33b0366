package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// A formula at one point: its value, gradient and second derivatives (the lower triangle).
record Point(double value, double[] gradient, double[] curvature) {

    /// A formula of a number and one score.
    static Point of(String formula, double y, double f) {
        return of(Formula.parse(formula).bind(Shape.number()), new double[] {y}, f);
    }

    /// A bound formula; scores in declared order, part by part.
    static Point of(Bound bound, double[] y, double... scores) {
        int m = scores.length;
        assertEquals(m, bound.size(), "scores");
        var at = Derivatives.of(m, 1);
        bound.evaluator().curvature(rows(y, scores), 0, 1, at);
        return new Point(at.value()[0], flat(at.gradient()), flat(at.curvature()));
    }

    /// One row; a target of several numbers is a distribution.
    static Rows rows(double[] y, double... scores) {
        var shares = y.length == 1 ? new double[0][] : each(y);
        return new Rows(y.length == 1 ? y : new double[0], shares, each(scores), new double[0][]);
    }

    private static double[][] each(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    }

    /// Numbers between semicolons.
    static double[] numbers(String text) {
        return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    /// What a formula meets where the target is written so.
    static Bound bound(String formula, int classes, double[] y) {
        var label = classes == 0 ? Label.NUMBER : y.length > 1 ? Label.DISTRIBUTION : Label.CLASS;
        return Formula.parse(formula).bind(new Shape(label, classes, List.of()));
    }

    /// The rows of a fixture, without its remarks and its head.
    static List<String[]> fixture(String name) {
        try (var in = Point.class.getResourceAsStream(name)) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void near(double expected, double actual, double relative, Supplier<String> what) {
        near(expected, actual, relative, 1e-15, what);
    }

    static void near(double expected, double actual, double relative, double absolute, Supplier<String> what) {
        boolean same = Double.compare(expected + 0.0, actual + 0.0) == 0
                || Math.abs(expected - actual) <= relative * Math.abs(expected) + absolute;
        assertTrue(same, () -> what.get() + ": expected " + expected + ", was " + actual);
    }

    static void near(double[] expected, double[] actual, double relative, Supplier<String> what) {
        assertEquals(expected.length, actual.length, what.get());
        for (int i = 0; i < expected.length; i++) {
            int entry = i;
            near(expected[i], actual[i], relative, () -> what.get() + " entry " + entry);
        }
    }
}
