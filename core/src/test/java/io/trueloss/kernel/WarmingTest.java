package io.trueloss.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.formula.Workings;
import io.trueloss.formula.Workings.Order;
import io.trueloss.loss.Losses;
import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An evaluator begins with the interpreter and changes to compiled code when there is much to do.
final class WarmingTest {

    private static final int ROWS = Evaluator.BLOCK;
    private static final long PATIENCE = 60_000_000_000L;
    private static final Seed SEED = new Seed(5);

    /// Tells whether compiled code was handed over.
    private static final class Seen implements Kernel.Supply {
        private final Kernel.Supply inner;
        private boolean compiled;

        Seen(Kernel.Supply inner) {
            this.inner = inner;
        }

        @Override
        public Optional<Tape> tape(Order order) {
            var tape = inner.tape(order);
            compiled |= tape.isPresent();
            return tape;
        }

        @Override
        public void spent(Order order, long nanoseconds, long rows) {
            inner.spent(order, nanoseconds, rows);
        }
    }

    private static Rows rows() {
        var y = new double[ROWS];
        var f = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = i & 1;
            f[i] = 20 * (SEED.uniform(i) - 0.5);
        }
        return new Rows(y, new double[0][], new double[][] {f}, new double[0][]);
    }

    private static double[][] said(Evaluator evaluator, Rows rows) {
        var value = new double[ROWS];
        var gradient = new double[1][ROWS];
        evaluator.gradient(rows, 0, ROWS, value, gradient);
        return new double[][] {value, gradient[0]};
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    private static void assertSameBits(double[][] expected, double[][] found) {
        for (int k = 0; k < expected.length; k++) {
            assertArrayEquals(bits(expected[k]), bits(found[k]));
        }
    }

    @Test
    void muchWorkIsDoneByCompiledCodeWithTheSameBits() {
        var bound = Losses.read("logistic").bind(Shape.number());
        var seen = new Seen(new Warming(new Foundry(), Workings.of(bound)));
        var evaluator = new Kernel(seen, bound.evaluator(), bound.size());
        var rows = rows();
        var expected = said(bound.evaluator(), rows);
        assertSameBits(expected, said(evaluator, rows));
        assertFalse(seen.compiled, "little work must not be compiled");
        long start = System.nanoTime();
        while (!seen.compiled && System.nanoTime() - start < PATIENCE) {
            assertSameBits(expected, said(evaluator, rows));
        }
        assertTrue(seen.compiled, "much work must be compiled");
        for (int i = 0; i < 100; i++) {
            assertSameBits(expected, said(evaluator, rows));
        }
    }
}
