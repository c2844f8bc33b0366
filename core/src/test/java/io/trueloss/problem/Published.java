package io.trueloss.problem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.listing.Listed;
import io.trueloss.optim.Curved;
import io.trueloss.optim.GaussNewton;
import io.trueloss.random.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// Values and derivatives of test problems computed elsewhere, in `problems.csv`.
final class Published {
    private Published() {}

    private static double[] row(String name) {
        var stream = Objects.requireNonNull(Published.class.getResourceAsStream("problems.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = reader.lines()
                    .filter(each -> each.startsWith(name + ","))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(line.split(","))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Curved objective(TestProblem problem) {
        return assertInstanceOf(Curved.class, problem.objective(new Seed(1)));
    }

    /// Has, near its start, the value, gradient and Hessian that were computed elsewhere, and a root that goes
    /// with its gradient.
    static void compare(TestProblem problem) {
        double[] row = row(Listed.name(problem.getClass()));
        int p = (int) row[0];
        double[] at = Arrays.copyOfRange(row, 1, 1 + p);
        double[] start = problem.start();
        for (int j = 0; j < p; j++) {
            assertEquals(start[j], at[j] - (j + 1) / 128.0, 1e-12 * Math.max(1, Math.abs(at[j])), "start " + j);
        }
        double[] g = new double[p];
        double[] h = new double[p * p];
        Curved objective = objective(problem);
        assertEquals(row[1 + p], objective.evaluate(at, g, h), 1e-11 * row[1 + p]);
        double[] slopes = Arrays.copyOfRange(row, 2 + p, 2 + 2 * p);
        double steepest = Arrays.stream(slopes).map(Math::abs).max().orElseThrow();
        assertArrayEquals(slopes, g, 1e-11 * steepest);
        int next = 2 + 2 * p;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++, next++) {
                double size = Math.max(Math.abs(row[next]), Math.sqrt(Math.abs(h[i * p + i] * h[j * p + j])));
                assertEquals(row[next], h[i * p + j], 1e-10 * size, "curvature " + i + " " + j);
            }
        }
        double[] alone = new double[p];
        assertEquals(row[1 + p], objective.evaluate(at, alone), 1e-11 * row[1 + p]);
        assertArrayEquals(g, alone);
        rooted(assertInstanceOf(GaussNewton.class, objective), at, g);
    }

    private static void rooted(GaussNewton objective, double[] at, double[] g) {
        int p = at.length;
        double[][] x = new double[p][objective.rows()];
        double[] r = new double[objective.rows()];
        objective.root(at, new double[p], x, r);
        double steepest = Arrays.stream(g).map(Math::abs).max().orElseThrow();
        for (int j = 0; j < p; j++) {
            double sum = 0;
            for (int i = 0; i < r.length; i++) {
                sum -= x[j][i] * r[i];
            }
            assertEquals(g[j], sum, 1e-11 * steepest);
        }
    }

    /// Has its smallest value where it says.
    static void meetsItsMinimum(TestProblem problem) {
        double[] w = problem.minimiser().orElseThrow();
        double minimum = problem.minimum().orElseThrow();
        double value = objective(problem).evaluate(w, new double[w.length]);
        assertEquals(minimum, value, 1e-10 * Math.abs(minimum) + 1e-20);
    }
}
