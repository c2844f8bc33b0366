package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trueloss.error.UserError;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Evaluator;
import io.trueloss.formula.Rows;
import io.trueloss.formula.Shape;
import io.trueloss.kernel.Kernels;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Compiled code has the bits of the interpreter, for every loss of the catalogue: plain and in vectors of
/// every width, at ordinary rows and extreme ones.
final class EqualBitsTest {

    private static final Seed SEED = new Seed(11);
    private static final int ROWS = 512;
    private static final double[] EXTREMES = {
        0.0,
        -0.0,
        1,
        -1,
        1e-300,
        -1e-300,
        1e300,
        -1e300,
        40,
        -40,
        800,
        -800,
        0.5,
        2,
        3,
        1e-8,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static Rows rows(Subject subject, long seed) {
        var labels = subject.labels();
        boolean several = labels.getFirst().length > 1;
        var targets = new double[several ? labels.getFirst().length : 0][ROWS];
        var y = new double[several ? 0 : ROWS];
        var scores = new double[subject.size()][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] label = labels.get((int) (SEED.uniform(seed + 17L * i) * labels.size()));
            for (int k = 0; k < label.length; k++) {
                (several ? targets[k] : y)[i] = label[k];
            }
            for (int k = 0; k < scores.length; k++) {
                double u = SEED.uniform(seed + 1000L * i + k + 7);
                boolean odd = SEED.uniform(seed + 31L * i) < 0.1;
                double size = i % 3 == 0 ? 1 : i % 3 == 1 ? 5 : 60;
                scores[k][i] = odd ? EXTREMES[(int) (u * EXTREMES.length)] : size * (2 * u - 1);
            }
        }
        return new Rows(y, targets, scores, new double[0][]);
    }

    /// All that an evaluator says of blocks of rows, or what it throws.
    private static Object said(Evaluator evaluator, Subject subject, Rows rows, int from, int to) {
        var all = Derivatives.of(subject.size(), to - from);
        var slopes = Derivatives.of(subject.size(), to - from);
        var value = new double[to - from];
        try {
            evaluator.curvature(rows, from, to, all);
            evaluator.gradient(rows, from, to, slopes.value(), slopes.gradient());
            evaluator.value(rows, from, to, value);
        } catch (UserError error) {
            return error.toString();
        }
        var said = new ArrayList<double[]>(List.of(all.value(), slopes.value(), value));
        said.addAll(List.of(all.gradient()));
        said.addAll(List.of(slopes.gradient()));
        said.addAll(List.of(all.curvature()));
        return said;
    }

    private static List<String> differences(Object expected, Object found, Rows rows, int from) {
        if (!(expected instanceof List<?> one) || !(found instanceof List<?> other)) {
            return expected.equals(found) ? List.of() : List.of(found + " instead of " + expected);
        }
        var differences = new ArrayList<String>();
        for (int k = 0; k < one.size(); k++) {
            double[] a = (double[]) one.get(k);
            double[] b = (double[]) other.get(k);
            for (int i = 0; i < a.length; i++) {
                if (Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(b[i]) && differences.size() < 5) {
                    double y = rows.y().length > 0 ? rows.y()[from + i] : Double.NaN;
                    differences.add(String.format(
                            Locale.ROOT,
                            "output %d row %d (y %s, f %s): %s instead of %s",
                            k,
                            i,
                            y,
                            rows.scores()[0][from + i],
                            b[i],
                            a[i]));
                }
            }
        }
        return differences;
    }

    private static void agree(Subject subject, Evaluator evaluator, String way) {
        for (long seed = 0; seed < 2; seed++) {
            var rows = rows(subject, 1_000_000 * seed);
            for (int[] block : new int[][] {{0, ROWS}, {3, 40}, {100, 101}}) {
                var expected = said(subject.bound().evaluator(), subject, rows, block[0], block[1]);
                var found = said(evaluator, subject, rows, block[0], block[1]);
                assertEquals(List.of(), differences(expected, found, rows, block[0]), way + " " + subject);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> compiledCodeHasTheBitsOfTheInterpreter() {
        return Subject.all()
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    agree(subject, Kernels.plain(subject.bound()), "plain");
                    for (int bits = 128; bits <= 512; bits *= 2) {
                        agree(subject, Kernels.vectors(subject.bound(), bits), bits + " bits");
                    }
                }));
    }

    private static Stream<Subject> several() {
        return Stream.of(
                Subject.typed("y*softplus(-f) + (1 - y)*softplus(f)"),
                Subject.typed("if(abs(y - f) <= 1, 0.5*(y - f)^2, abs(y - f) - 0.5)"),
                Subject.typed("lgamma(exp(f) + 1) + max(y - f, 0)^1.5"),
                Subject.typed("sin(f) + cos(y*f) + rem(f, y)"),
                Subject.of(Losses.read("softmax"), Shape.classes(7)));
    }

    @TestFactory
    Stream<DynamicTest> blocksOfEveryLengthAgree() {
        return several()
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    var rows = rows(subject, 77);
                    var evaluator = Kernels.vectors(subject.bound(), 512);
                    for (int length = 1; length <= 40; length++) {
                        var expected = said(subject.bound().evaluator(), subject, rows, length, 2 * length);
                        var found = said(evaluator, subject, rows, length, 2 * length);
                        assertEquals(List.of(), differences(expected, found, rows, length), "length " + length);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> warmCodeOfSeveralThreadsAgrees() {
        return several()
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    var rows = rows(subject, 99);
                    var expected = said(subject.bound().evaluator(), subject, rows, 0, ROWS);
                    try (var threads = Executors.newFixedThreadPool(2)) {
                        var ways = Stream.of(Kernels.plain(subject.bound()), Kernels.vectors(subject.bound(), 512));
                        var all = ways.map(evaluator -> threads.submit(() -> {
                                    warm(evaluator, subject, rows);
                                    return said(evaluator, subject, rows, 0, ROWS);
                                }))
                                .toList();
                        for (var found : all) {
                            assertEquals(List.of(), differences(expected, found.get(), rows, 0));
                        }
                    }
                }));
    }

    private static void warm(Evaluator evaluator, Subject subject, Rows rows) {
        var into = Derivatives.of(subject.size(), 16);
        for (int i = 0; i < 20_000; i++) {
            evaluator.curvature(rows, 16 * (i % 4), 16 * (i % 4) + 16, into);
        }
    }

    @Test
    void anotherFormulaIsSeen() {
        var subject = Subject.typed("0.5*(y - f)^2");
        var rows = rows(subject, 5);
        var other = Kernels.plain(Subject.typed("0.5000000000000001*(y - f)^2").bound());
        var expected = said(subject.bound().evaluator(), subject, rows, 0, ROWS);
        assertFalse(differences(expected, said(other, subject, rows, 0, ROWS), rows, 0)
                .isEmpty());
    }
}
