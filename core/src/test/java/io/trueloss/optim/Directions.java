package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Directions computed elsewhere, in `directions.csv`, and what is learned compared with them.
final class Directions {
    static final int SIZE = 6;
    private final Map<String, double[]> rows = new HashMap<>();

    Directions() {
        var stream = Objects.requireNonNull(Directions.class.getResourceAsStream("directions.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",");
                double[] values = Arrays.stream(cells)
                        .skip(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                rows.put(cells[0] + cells[1], values);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double[] of(String kind, int number) {
        return Objects.requireNonNull(rows.get(kind + number));
    }

    /// The quadratic of the file.
    static Curved quadratic() {
        double[][] a = new double[SIZE][SIZE];
        double[] b = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            b[i] = i % 2 == 0 ? 1 : -1;
            for (int j = 0; j < SIZE; j++) {
                a[i][j] = 1.0 / (i + j + 1) + (i == j ? (i + 1) / 4.0 : 0);
            }
        }
        return Functions.quadratic(a, b);
    }

    /// Walks down the quadratic, each step to the lowest place along its line: every point is one of
    /// conjugate gradients.
    void followTheQuadratic(Learned learned) {
        Curved quadratic = quadratic();
        double[] w = new double[SIZE];
        double[] g = new double[SIZE];
        quadratic.evaluate(w, g);
        for (int k = 1; k <= SIZE; k++) {
            double[] way = learned.direction(g);
            double[] ahead = new double[SIZE];
            quadratic.evaluate(Vectors.moved(w, 1, way), ahead);
            double slope = Vectors.dot(g, way);
            double[] step = Vectors.times(-slope / (Vectors.dot(ahead, way) - slope), way);
            w = Vectors.moved(w, 1, step);
            double[] next = new double[SIZE];
            quadratic.evaluate(w, next);
            learned.add(step, Vectors.minus(next, g));
            g = next;
            assertArrayEquals(of("quadratic", k), w, 1e-12, "step " + k);
        }
    }

    /// Learns from ten steps; after each, its advice is as the file says, but for its length if that is free.
    void compare(String kind, Learned learned) {
        for (int k = 1; k <= 10; k++) {
            learned.add(of("step", k), of("change", k));
            double[] way = learned.direction(of("gradient", k));
            double[] expected = of(kind, k);
            double scale = learned.exacting() ? Vectors.length(expected) / Vectors.length(way) : 1;
            double sign = learned.exacting() ? Math.signum(Vectors.dot(expected, way)) : 1;
            double size = Vectors.largest(expected);
            assertArrayEquals(expected, Vectors.times(scale * sign, way), 1e-12 * size, kind + " " + k);
        }
    }

    /// Goes on from a saved memory as if nothing had happened, down Rosenbrock's valley.
    static void resumes(Search search) {
        var problem = new Penalised(Functions.rosenbrock(), Penalty.none(2));
        Moves moves = search.start(problem, problem.at(new double[] {-1.2, 1}), 1e-9, new double[0][]);
        Point point = moves.next().to();
        for (int i = 0; i < 9; i++) {
            point = moves.next().to();
        }
        Moves again = search.start(problem, problem.at(point.w().clone()), 1e-9, moves.memory());
        for (int i = 0; i < 9; i++) {
            assertArrayEquals(moves.next().to().w(), again.next().to().w());
        }
        assertEquals(moves.memory()[0][0], again.memory()[0][0]);
    }
}
