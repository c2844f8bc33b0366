package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.kernel.Kernels;
import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Random texts, well formed and not: each is refused with a `UserError` or computed, none crashes or hangs,
/// and whatever computes it gives the same bits.
///
/// A build looks at a few thousand; `-Dtrueloss.fuzz=1000000` looks at a million, `-Dtrueloss.fuzz.from=N`
/// starts at another one. A text is named by its number, which is its seed.
final class FuzzTest {

    private static final long COUNT = Long.getLong("trueloss.fuzz", 3_000);
    private static final long FROM = Long.getLong("trueloss.fuzz.from", 0);
    private static final long LIMIT_MILLIS = 20_000;
    private static final int ROWS = 7;
    private static final Seed SEED = new Seed(20_261_123);
    /// Of so many texts one is asked for its curvature, SQL, LaTeX and hull too.
    private static final int WHOLE = 6;

    private final AtomicReference<String> current = new AtomicReference<>("");
    private final AtomicLong since = new AtomicLong(System.nanoTime());
    private final AtomicReference<Optional<Throwable>> broken = new AtomicReference<>(Optional.empty());
    private int bound;

    @Test
    void noTextCrashesOrHangsAndAllEvaluatorsAgree() throws InterruptedException {
        var worker = Thread.ofPlatform().daemon().start(this::run);
        while (worker.isAlive()) {
            worker.join(500);
            long spent = (System.nanoTime() - since.get()) / 1_000_000;
            if (spent > LIMIT_MILLIS && worker.isAlive()) {
                var stack = Arrays.toString(worker.getStackTrace());
                throw new AssertionError(spent + " ms for " + current.get() + "\n" + stack);
            }
        }
        if (broken.get().isPresent()) {
            throw new AssertionError("broken by " + current.get(), broken.get().get());
        }
        assertTrue(bound > COUNT / 5, bound + " of " + COUNT + " were formulas");
    }

    private void run() {
        for (long i = FROM; i < FROM + COUNT && broken.get().isEmpty(); i++) {
            var fuzz = new Fuzz(new Random(SEED.bits(i)));
            var shape = fuzz.shape();
            var text = fuzz.text(shape);
            current.set(i + ": " + shape.label() + " " + text);
            since.set(System.nanoTime());
            try {
                bound += look(text, shape, i) ? 1 : 0;
            } catch (Throwable wrong) {
                broken.set(Optional.of(wrong));
            }
        }
    }

    private static boolean look(String text, Shape shape, long index) {
        Bound bound;
        try {
            var formula = Formula.parse(text);
            assertEquals(formula, Formula.parse(formula.text()), "reading what is written");
            bound = formula.bind(shape);
        } catch (UserError refused) {
            assertTrue(refused.code().startsWith("TL20") && !refused.what().isBlank(), refused.code());
            return false;
        }
        try {
            compute(bound, shape, new Random(index), index % WHOLE == 0);
        } catch (UserError refused) {
            assertTrue(refused.code().startsWith("TL20"), refused.code());
        }
        return true;
    }

    private static void compute(Bound bound, Shape shape, Random random, boolean whole) {
        var rows = rows(bound, shape, random);
        var evaluator = bound.evaluator();
        double[] alone = new double[ROWS];
        evaluator.value(rows, 0, ROWS, alone);
        double[] value = new double[ROWS];
        double[][] gradient = new double[bound.size()][ROWS];
        evaluator.gradient(rows, 0, ROWS, value, gradient);
        same(alone, value, "value beside the gradient");
        single(evaluator, rows, value, gradient);
        if (whole) {
            var all = Derivatives.of(bound.size(), ROWS);
            evaluator.curvature(rows, 0, ROWS, all);
            same(value, all.value(), "value beside the curvature");
            for (int j = 0; j < gradient.length; j++) {
                same(gradient[j], all.gradient()[j], "gradient beside the curvature");
            }
            kernel(Kernels.plain(bound), rows, all, "the plain kernel");
            kernel(Kernels.vectors(bound, 128 << random.nextInt(3)), rows, all, "the kernel of vectors");
            evaluator.hull(rows, 0, ROWS, 1e-8, Ends.of(bound.size(), ROWS));
            write(bound);
        }
    }

    private static void kernel(Evaluator kernel, Rows rows, Derivatives wanted, String what) {
        var all = Derivatives.of(wanted.gradient().length, ROWS);
        kernel.curvature(rows, 0, ROWS, all);
        same(wanted.value(), all.value(), "value by " + what);
        for (int j = 0; j < wanted.gradient().length; j++) {
            same(wanted.gradient()[j], all.gradient()[j], "gradient by " + what);
        }
        for (int j = 0; j < wanted.curvature().length; j++) {
            same(wanted.curvature()[j], all.curvature()[j], "curvature by " + what);
        }
    }

    /// A row by itself is what it is among others.
    private static void single(Evaluator evaluator, Rows rows, double[] value, double[][] gradient) {
        double[] one = new double[1];
        double[][] slope = new double[gradient.length][1];
        for (int row = 0; row < ROWS; row += 3) {
            evaluator.gradient(rows, row, row + 1, one, slope);
            same(new double[] {value[row]}, one, "value of a row by itself");
            for (int j = 0; j < slope.length; j++) {
                same(new double[] {gradient[j][row]}, slope[j], "gradient of a row by itself");
            }
        }
    }

    /// Equal bits, every NaN being one.
    private static void same(double[] wanted, double[] found, String what) {
        assertArrayEquals(bits(wanted), bits(found), what);
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }

    private static void write(Bound bound) {
        assertTrue(!bound.latex(bound.value()).isBlank());
        var text = bound.text(bound.value());
        assertEquals(text, Formula.parse(text).text());
        try {
            assertTrue(!bound.sql().isBlank());
        } catch (UserError none) {
            assertEquals("TL2016", none.code());
        }
    }

    private static Rows rows(Bound bound, Shape shape, Random random) {
        double[] y = random.doubles(ROWS)
                .map(u -> Math.floor(u * Math.max(2, shape.classes())))
                .toArray();
        boolean several = shape.label() == Label.DISTRIBUTION || shape.label() == Label.VECTOR;
        double[][] shares = new double[several ? shape.classes() : 0][];
        Arrays.setAll(
                shares, k -> random.doubles(ROWS).map(u -> Math.rint(4 * u) / 4).toArray());
        double[][] scores = new double[bound.size()][];
        Arrays.setAll(
                scores,
                j -> random.doubles(ROWS, -3, 3).map(f -> scaled(f, random)).toArray());
        double[][] columns = new double[bound.columns().size()][];
        Arrays.setAll(columns, j -> random.doubles(ROWS, -3, 3).toArray());
        return new Rows(y, shares, scores, columns);
    }

    private static double scaled(double f, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> f * 1e300;
            case 1 -> f * 1e-300;
            case 2 -> Math.rint(f);
            case 3 -> f * 300;
            default -> f;
        };
    }

    @Test
    void evaluatorsThatDifferInOneBitAreSeen() {
        assertThrows(AssertionError.class, () -> same(new double[] {1}, new double[] {Math.nextUp(1)}, ""));
        assertThrows(AssertionError.class, () -> same(new double[] {0.0}, new double[] {-0.0}, ""));
    }
}
