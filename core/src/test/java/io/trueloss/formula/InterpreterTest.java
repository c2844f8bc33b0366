package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InterpreterTest {

    private static final int ROWS = 1500;

    private static final List<String> NUMBERS = List.of(
            "softplus(-s*f)",
            "if(abs(r) <= 1, r^2/2, abs(r) - 1/2) where r = f - y",
            "-(1-p)^1.5*log(p) where p = sigmoid(s*f)",
            "max(0, 1-s*f) + log(1+f^2) + lgamma(1+f^2) - log(Phi(f))");

    /// Results of all rows, the blocks beginning where told.
    private static double[][] all(Bound bound, Rows rows, int first) {
        int m = bound.size();
        var all = new double[1 + m + m * (m + 1) / 2][ROWS];
        var evaluator = bound.evaluator();
        var block = Derivatives.of(m, Evaluator.BLOCK);
        for (int from = 0; from < ROWS; ) {
            int to = Math.min(ROWS, from == 0 ? first : from + Evaluator.BLOCK);
            evaluator.curvature(rows, from, to, block);
            System.arraycopy(block.value(), 0, all[0], from, to - from);
            for (int i = 0; i < m; i++) {
                System.arraycopy(block.gradient()[i], 0, all[1 + i], from, to - from);
            }
            for (int i = 0; i < block.curvature().length; i++) {
                System.arraycopy(block.curvature()[i], 0, all[1 + m + i], from, to - from);
            }
            from = to;
        }
        return all;
    }

    private static Rows rows(int scores, int classes) {
        var random = new Random(7);
        var y = random.doubles(ROWS).map(u -> Math.floor(u * classes)).toArray();
        var f = new double[scores][];
        Arrays.setAll(f, i -> random.doubles(ROWS).map(u -> 20 * (u - 0.5)).toArray());
        f[0][17] = 1;
        f[0][900] = 0;
        return new Rows(y, new double[0][], f, new double[0][]);
    }

    private static void equal(double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i]);
        }
    }

    @Test
    void bitsDoNotDependOnBlocksOrOnHowOftenItRan() {
        for (String formula : NUMBERS) {
            var bound = Formula.parse(formula).bind(Shape.number());
            var rows = rows(1, 2);
            var cold = all(bound, rows, 512);
            for (int first : new int[] {1, 2, 7, 255, 511}) {
                equal(cold, all(bound, rows, first));
            }
            for (int i = 0; i < 300; i++) {
                all(bound, rows, 100);
            }
            equal(cold, all(bound, rows, 512));
        }
    }

    @Test
    void bitsOfVectorsDoNotDependOnBlocksEither() {
        for (String formula :
                List.of("logsumexp(f) - f[y]", "max(f + 1 - onehot(y)) - f[y]", "sum((sparsemax(f) - onehot(y))^2)")) {
            var bound = Formula.parse(formula).bind(Shape.classes(4));
            var rows = rows(4, 4);
            equal(all(bound, rows, 512), all(bound, rows, 3));
        }
    }

    @Test
    void valuesAreTheSameWithAndWithoutDerivatives() {
        for (String formula : NUMBERS) {
            var bound = Formula.parse(formula).bind(Shape.number());
            var rows = rows(1, 2);
            var full = all(bound, rows, 512);
            var value = new double[Evaluator.BLOCK];
            var slope = new double[1][Evaluator.BLOCK];
            bound.evaluator().value(rows, 0, 512, value);
            assertArrayEquals(Arrays.copyOf(full[0], 512), value);
            bound.evaluator().gradient(rows, 0, 512, value, slope);
            assertArrayEquals(Arrays.copyOf(full[0], 512), value);
            assertArrayEquals(Arrays.copyOf(full[1], 512), slope[0]);
        }
    }

    /// An array of length 1 is a constant for all rows; which arrays are may change from call to call.
    @Test
    void constantsAreForAllRows() {
        var bound = Formula.parse("scores(f, t!, u!): softplus((f - t)*x) + softplus(u - f)^2 + y*log(1 + exp(u))")
                .bind(new Shape(Label.NUMBER, 0, List.of("x")));
        var evaluator = bound.evaluator();
        double[] f = {0.5, -1, 2};
        for (int round = 0; round < 2; round++) {
            var constant =
                    new Rows(new double[] {3}, new double[0][], new double[][] {f, {-1}, {0.25}}, new double[][] {{2}});
            var spread = new Rows(
                    new double[] {3, 3, 3},
                    new double[0][],
                    new double[][] {f, {-1, -1, -1}, {0.25, 0.25, 0.25}},
                    new double[][] {{2, 2, 2}});
            equal(curvature(evaluator, constant), curvature(evaluator, spread));
        }
    }

    private static double[][] curvature(Evaluator evaluator, Rows rows) {
        var at = Derivatives.of(3, 3);
        evaluator.curvature(rows, 0, 3, at);
        return IntStream.range(0, 10)
                .mapToObj(i -> i == 0 ? at.value() : i < 4 ? at.gradient()[i - 1] : at.curvature()[i - 4])
                .toArray(double[][]::new);
    }

    @Test
    void rowsAreCountedInTheWholeTable() {
        var bound = Formula.parse("x*(f - y)").bind(new Shape(Label.NUMBER, 0, List.of("x")));
        var rows = new Rows(new double[] {1, 2, 3, 4}, new double[0][], new double[][] {{5, 7, 9, 11}}, new double[][] {
            {1, 10, 100, 1000}
        });
        var value = new double[2];
        bound.evaluator().value(rows, 2, 4, value);
        assertArrayEquals(new double[] {600, 7000}, value);
    }

    @Test
    void distributionsAreTargetsToo() {
        double[] y = {0.1, 0.7, 0.2};
        var bound = Point.bound("logsumexp(f) - f[y]", 3, y);
        var point = Point.of(bound, y, 0.3, -0.6, 1.9);
        assertEquals(2.159965810007268741, point.value(), 1e-15); // reference row ce-soft
    }

    @Test
    void aWarmCallAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String formula : NUMBERS) {
            var bound = Formula.parse(formula).bind(Shape.number());
            var evaluator = bound.evaluator();
            var rows = rows(1, 2);
            var block = Derivatives.of(1, 512);
            for (int i = 0; i < 3000; i++) {
                evaluator.curvature(rows, 512, 1024, block);
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                evaluator.curvature(rows, 512, 1024, block);
            }
            long each = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
            assertTrue(each < 64, formula + " allocates " + each + " bytes a call");
        }
    }

    @Test
    void formulasThatGrowTooLargeAreRefused() {
        var groups = IntStream.range(0, 20)
                .mapToObj(group -> IntStream.range(0, 20)
                        .mapToObj(i -> "sin(" + (2 + 20 * group + i) + "*f)")
                        .collect(Collectors.joining("*", "(", ")")))
                .collect(Collectors.joining("*"));
        var bound = Formula.parse(groups).bind(Shape.number());
        var error = assertThrows(UserError.class, () -> Point.of(bound, new double[] {0}, 1));
        assertEquals("TL2030", error.code());
    }

    @Test
    void aNumberIsSortedAsAVectorOfEqualOnes() {
        var bound = Formula.parse("f[0]*sum(unsort(2, f) + sort(3, f))").bind(Shape.classes(3));
        assertEquals(15, Point.of(bound, new double[] {0}, 1, 2, 3).value());
    }
}
