package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class TronTest {

    /// The sum of (j + 1) (w[j] - 1)^2 / 2 + (w[j] - 1)^4 / 4, which multiplies by its Hessian and cannot write
    /// it down.
    private record Bowl(int size) implements Directional {
        @Override
        public boolean convex() {
            return true;
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            double value = 0;
            for (int j = 0; j < size; j++) {
                double off = w[j] - 1;
                g[j] = (j + 1) * off + off * off * off;
                value += (j + 1) * off * off / 2 + off * off * off * off / 4;
            }
            return value;
        }

        @Override
        public void product(double[] w, double[] v, double[] out) {
            for (int j = 0; j < size; j++) {
                out[j] = (j + 1 + 3 * (w[j] - 1) * (w[j] - 1)) * v[j];
            }
        }
    }

    /// A quadratic that multiplies by its Hessian.
    private record Plane(double[][] matrix, double[] g) implements Directional {
        @Override
        public int size() {
            return g.length;
        }

        @Override
        public double evaluate(double[] w, double[] out) {
            System.arraycopy(g, 0, out, 0, g.length);
            return 0;
        }

        @Override
        public void product(double[] w, double[] v, double[] out) {
            Arrays.setAll(out, i -> Vectors.dot(matrix[i], v));
        }
    }

    private static List<double[]> rows() throws IOException {
        var stream = Objects.requireNonNull(TronTest.class.getResourceAsStream("steihaug.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void takesTheStepsOfSteihaug() throws IOException {
        for (double[] row : rows()) {
            double[][] matrix = new double[4][];
            Arrays.setAll(matrix, i -> Arrays.copyOfRange(row, 7 + 4 * i, 11 + 4 * i));
            var problem = new Penalised(new Plane(matrix, Arrays.copyOfRange(row, 3, 7)), Penalty.none(4));
            var bent = new Bent(problem, problem.at(new double[4]), new double[4]);
            Trusted trusted = Trusted.of(bent, row[0], row[1]);
            double[] step = Arrays.copyOfRange(row, 23, 27);
            assertArrayEquals(step, trusted.step(), 1e-12 * Math.max(1, Vectors.largest(step)));
            assertEquals(row[2] == 0, trusted.inside());
            // what the parabola gains, by hand: -(g's + s'Hs/2)
            double bend = 0;
            for (int i = 0; i < 4; i++) {
                bend += step[i] * Vectors.dot(matrix[i], step);
            }
            double gain = -Vectors.dot(bent.at().gradient(), step) - bend / 2;
            assertEquals(gain, trusted.gain(), 1e-12 * Math.max(1, gain));
        }
    }

    @Test
    void needsFewProductsForManyWeights() {
        var descent = new Minimizer(new Tron(), new Limits(1e-10, 100, Budget.NONE), Watch.NONE)
                .run(new Bowl(5000), Penalty.none(5000), new double[5000]);
        for (double weight : descent.w()) {
            assertEquals(1, weight, 1e-9);
        }
        assertInstanceOf(Stop.Converged.class, descent.stop());
        // conjugate gradients need some root of the condition number, 5000, for each of a few steps
        assertTrue(descent.steps() < 15 && descent.evaluations() < 1500, descent.toString());
    }

    @Test
    void countsThePriceOfSquaresAsCurvature() {
        double[] l2 = new double[50];
        Arrays.fill(l2, 2);
        var descent = new Minimizer(new Tron(), new Limits(1e-12, 100, Budget.NONE), Watch.NONE)
                .run(new Bowl(50), new Penalty(new double[50], l2), new double[50]);
        // (j + 1) (w - 1) + (w - 1)^3 + 2 w = 0
        for (int j = 0; j < 50; j++) {
            double off = descent.w()[j] - 1;
            assertEquals(0, (j + 1) * off + off * off * off + 2 * (off + 1), 1e-9);
        }
        assertTrue(descent.steps() < 15, descent.toString());
    }

    @Test
    void leavesASaddleAlongTheDirectionThatCurvesDown() {
        // w0^2 / 2 - w1^2 / 2 + w1^4 / 4 from close to its saddle: minima -1/4 at (0, ±1)
        Curved saddle = Functions.of(2, false, (w, g, h) -> {
            g[0] = w[0];
            g[1] = w[1] * w[1] * w[1] - w[1];
            h[0] = 1;
            h[2] = 0;
            h[3] = 3 * w[1] * w[1] - 1;
            return w[0] * w[0] / 2 - w[1] * w[1] / 2 + w[1] * w[1] * w[1] * w[1] / 4;
        });
        var descent = new Minimizer(new Tron(), Limits.USUAL, Watch.NONE)
                .run(saddle, Penalty.none(2), new double[] {1, 1e-9});
        assertEquals(-0.25, descent.value(), 1e-15);
        assertArrayEquals(new double[] {0, 1}, descent.w(), 1e-9);
    }

    @Test
    void goesOnFromASavedMemoryAsIfNothingHadHappened() {
        Directions.resumes(new Tron());
    }

    @Test
    void refusesWhatItCannotDo() {
        var priced = new Penalised(Functions.rosenbrock(), new Penalty(new double[] {1, 0}, new double[2]));
        var start = priced.at(new double[2]);
        var e = assertThrows(UserError.class, () -> new Tron().start(priced, start, 1e-9, new double[0][]));
        assertEquals("TL2120", e.code());
        Objective blind = new Objective() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public double evaluate(double[] w, double[] g) {
                g[0] = w[0];
                return w[0] * w[0] / 2;
            }
        };
        var flat = new Penalised(blind, Penalty.none(1));
        var there = flat.at(new double[1]);
        assertThrows(IllegalArgumentException.class, () -> new Tron().start(flat, there, 1e-9, new double[0][]));
    }
}
