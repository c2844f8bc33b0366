package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.random.Seed;
import io.trueloss.watch.Budget;
import io.trueloss.watch.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SubsampledNewtonTest {
    private static final int ROWS = 4000;

    /// The mean of log cosh(a + b * x - y) over rows of noise around a line; in order of x, so that the first
    /// rows are not like the others. Counts how often curvatures were looked at.
    private static final class Line implements Sampled {
        private final int[] which;
        private int curvatures;

        Line(int[] which) {
            this.which = which;
        }

        static Line whole() {
            return new Line(IntStream.range(0, ROWS).toArray());
        }

        private double x(int row) {
            return 10.0 * row / ROWS - 3;
        }

        private double y(int row) {
            return 2 - x(row) + 3 * (new Seed(1).uniform(row) - 0.5);
        }

        @Override
        public int rows() {
            return which.length;
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public boolean convex() {
            return true;
        }

        @Override
        public Curved part(int[] rows) {
            return new Line(Arrays.stream(rows).map(row -> which[row]).toArray());
        }

        @Override
        public double evaluate(double[] w, double[] g) {
            curvatures--;
            return evaluate(w, g, new double[4]);
        }

        @Override
        public double evaluate(double[] w, double[] g, double[] h) {
            curvatures++;
            Arrays.fill(g, 0);
            Arrays.fill(h, 0);
            double value = 0;
            for (int row : which) {
                double f = w[0] + w[1] * x(row) - y(row);
                double slope = StrictMath.tanh(f);
                double share = 1.0 / which.length;
                double[] at = {1, x(row)};
                for (int i = 0; i < 2; i++) {
                    g[i] += share * slope * at[i];
                    for (int j = 0; j <= i; j++) h[2 * i + j] += share * (1 - slope * slope) * at[i] * at[j];
                }
                value += share * StrictMath.log(StrictMath.cosh(f));
            }
            return value;
        }
    }

    private static Descent run(Optimizer optimizer, Line line) {
        return new Minimizer(optimizer, new Limits(1e-9, 100, Budget.NONE), Watch.NONE)
                .run(line, Penalty.none(2), new double[] {20, 10});
    }

    @Test
    void endsWhereNewtonEndsAndLooksAtAllCurvaturesOnce() {
        Line line = Line.whole();
        Descent some = run(new SubsampledNewton(500), line);
        Descent all = run(new Newton(), Line.whole());
        assertArrayEquals(all.w(), some.w(), 1e-12);
        assertEquals(all.value(), some.value(), 1e-15);
        assertInstanceOf(
                Certificate.Decrement.class,
                assertInstanceOf(Stop.Converged.class, some.stop()).certificate());
        assertTrue(line.curvatures <= 2, "curvatures of all rows: " + line.curvatures);
    }

    @Test
    void isNewtonWhereRowsAreFew() {
        Line line = Line.whole();
        assertArrayEquals(
                run(new Newton(), Line.whole()).w(),
                run(new SubsampledNewton(1001), line).w());
    }

    @Test
    void goesOnFromASavedMemoryAsIfNothingHadHappened() {
        for (int kept = 0; kept < 8; kept++) {
            var problem = new Penalised(Line.whole(), Penalty.none(2));
            var optimizer = new SubsampledNewton(64);
            var moves = optimizer.start(problem, problem.at(new double[] {3, 1}), 1e-9, new double[0][]);
            Point point = problem.at(new double[] {3, 1});
            for (int i = 0; i < kept; i++) point = moves.next().to();
            var again = optimizer.start(problem, problem.at(point.w().clone()), 1e-9, moves.memory());
            for (int i = 0; i < 4; i++)
                assertArrayEquals(moves.next().to().w(), again.next().to().w(), "after " + kept);
        }
    }

    @Test
    void refusesToDrawHardlyAnyRows() {
        assertThrows(IllegalArgumentException.class, () -> new SubsampledNewton(63));
    }
}
