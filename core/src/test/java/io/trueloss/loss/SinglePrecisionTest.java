package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.formula.Derivatives;
import io.trueloss.formula.Rows;
import io.trueloss.kernel.Kernels;
import io.trueloss.kernel.SingleDerivatives;
import io.trueloss.kernel.SingleEvaluator;
import io.trueloss.kernel.SingleRows;
import io.trueloss.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kernels of floats have one result, plain and in vectors of every width, for every loss of the catalogue; and
/// it is that of doubles but for a few roundings.
final class SinglePrecisionTest {

    /// With `-Dtrueloss.laws=full` every loss at all settings, else those of one score and a few more at their
    /// first.
    private static final boolean FULL = "full".equals(System.getProperty("trueloss.laws"));

    private static final Seed SEED = new Seed(12);
    private static final int ROWS = 256;
    /// How many rows keep their places where the others become special.
    private static final int BESIDE = 60;
    /// How many roundings of a float a loss of one score may be off: what `linex` takes, whose exponent has a
    /// factor of 10.
    private static final int ROUNDINGS = 128;
    /// The same of other losses, whose terms cancel: 400 times a difference of entropies in `distillation`.
    private static final int MORE_ROUNDINGS = 1024;

    private static final float[] EXTREMES = {
        0f,
        -0f,
        1,
        -1,
        1e-40f,
        1e-30f,
        1e30f,
        -1e30f,
        40,
        -40,
        100,
        -100,
        0.5f,
        2,
        3,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    private static Stream<Subject> subjects() {
        var seen = new HashSet<Object>();
        return Subject.all()
                .filter(subject ->
                        FULL || isUsual(subject) && seen.add(subject.loss().getClass()));
    }

    private static boolean isUsual(Subject subject) {
        return subject.loss() instanceof PointLoss
                || subject.loss() instanceof Softmax
                || subject.loss() instanceof Gaussian;
    }

    private static SingleRows rows(Subject subject, long seed, double odd) {
        var labels =
                subject.labels().stream().filter(SinglePrecisionTest::isSingle).toList();
        boolean several = labels.getFirst().length > 1;
        var targets = new float[several ? labels.getFirst().length : 0][ROWS];
        var y = new float[several ? 0 : ROWS];
        var scores = new float[subject.size()][ROWS];
        for (int i = 0; i < ROWS; i++) {
            double[] label = labels.get((int) (SEED.uniform(seed + 17L * i) * labels.size()));
            for (int k = 0; k < label.length; k++) {
                (several ? targets[k] : y)[i] = (float) label[k];
            }
            for (int k = 0; k < scores.length; k++) {
                double u = SEED.uniform(seed + 1000L * i + k + 7);
                boolean extreme = SEED.uniform(seed + 31L * i) < odd;
                scores[k][i] = extreme ? EXTREMES[(int) (u * EXTREMES.length)] : (float) (8 * u - 4);
            }
        }
        return new SingleRows(y, targets, scores, new float[0][]);
    }

    private static boolean isSingle(double[] label) {
        for (double y : label) {
            if (y != 0 && (Math.abs(y) < 1e-37 || Math.abs(y) > 1e37)) {
                return false;
            }
        }
        return true;
    }

    /// All that an evaluator says, or what it throws.
    private static Object said(SingleEvaluator evaluator, Subject subject, SingleRows rows) {
        try {
            return numbers(evaluator, subject, rows);
        } catch (UserError error) {
            return error.toString();
        }
    }

    private static List<float[]> numbers(SingleEvaluator evaluator, Subject subject, SingleRows rows) {
        return numbers(evaluator, subject.size(), rows, 0, ROWS);
    }

    private static List<float[]> numbers(SingleEvaluator evaluator, int scores, SingleRows rows, int from, int to) {
        var all = SingleDerivatives.of(scores, to - from);
        var slopes = SingleDerivatives.of(scores, to - from);
        var value = new float[to - from];
        evaluator.curvature(rows, from, to, all);
        evaluator.gradient(rows, from, to, slopes.value(), slopes.gradient());
        evaluator.value(rows, from, to, value);
        var said = new ArrayList<>(List.of(all.value(), slopes.value(), value));
        said.addAll(List.of(all.gradient()));
        said.addAll(List.of(slopes.gradient()));
        said.addAll(List.of(all.curvature()));
        return said;
    }

    private static double[][] wide(float[][] arrays) {
        return Stream.of(arrays).map(SinglePrecisionTest::wide).toArray(double[][]::new);
    }

    private static double[] wide(float[] array) {
        var wide = new double[array.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = array[i];
        }
        return wide;
    }

    private static List<double[]> truth(Subject subject, SingleRows rows) {
        var into = Derivatives.of(subject.size(), ROWS);
        var wide = new Rows(wide(rows.y()), wide(rows.targets()), wide(rows.scores()), new double[0][]);
        subject.bound().evaluator().curvature(wide, 0, ROWS, into);
        var truth = new ArrayList<>(List.of(into.value(), into.value(), into.value()));
        truth.addAll(List.of(into.gradient()));
        truth.addAll(List.of(into.gradient()));
        truth.addAll(List.of(into.curvature()));
        return truth;
    }

    private static List<String> differences(Object expected, Object found) {
        if (!(expected instanceof List<?> one) || !(found instanceof List<?> other)) {
            return expected.equals(found) ? List.of() : List.of(found + " instead of " + expected);
        }
        var differences = new ArrayList<String>();
        for (int k = 0; k < one.size(); k++) {
            float[] a = (float[]) one.get(k);
            float[] b = (float[]) other.get(k);
            for (int i = 0; i < a.length; i++) {
                if (Float.floatToIntBits(a[i]) != Float.floatToIntBits(b[i])) {
                    differences.add("output " + k + " row " + i + ": " + b[i] + " instead of " + a[i]);
                }
            }
        }
        return differences;
    }

    /// What is off by more than so many roundings of the greatest of 1, the loss and the number itself: of
    /// losses of one score all, of others value and gradient.
    private static List<String> errors(Subject subject, List<double[]> truth, List<float[]> found) {
        boolean point = subject.loss() instanceof PointLoss;
        double bound = (point ? ROUNDINGS : MORE_ROUNDINGS) * 0x1p-24;
        var errors = new ArrayList<String>();
        for (int k = 0; k < (point ? truth.size() : 3 + 2 * subject.size()); k++) {
            for (int i = 0; i < ROWS; i++) {
                double right = truth.get(k)[i];
                double size = Math.max(1, Math.max(Math.abs(right), Math.abs(truth.getFirst()[i])));
                boolean close = Math.abs(found.get(k)[i] - right) <= bound * size;
                boolean same = Float.compare((float) right, found.get(k)[i]) == 0;
                if (!close && !same) {
                    errors.add("output " + k + " row " + i + ": " + found.get(k)[i] + " instead of " + right);
                }
            }
        }
        return errors;
    }

    @TestFactory
    Stream<DynamicTest> vectorsHaveTheBitsOfPlainCode() {
        return subjects()
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    var plain = Kernels.plainSingle(subject.bound());
                    var ways = new ArrayList<SingleEvaluator>();
                    for (int bits = 128; bits <= 512; bits *= 2) {
                        ways.add(Kernels.singleVectors(subject.bound(), bits));
                    }
                    for (double odd : new double[] {0, 0.1}) {
                        var rows = rows(subject, 5, odd);
                        var expected = said(plain, subject, rows);
                        for (var way : ways) {
                            assertEquals(List.of(), differences(expected, said(way, subject, rows)));
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> floatsAreDoublesButForSomeRoundings() {
        return subjects()
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    var rows = rows(subject, 6, 0);
                    var found = numbers(Kernels.plainSingle(subject.bound()), subject, rows);
                    assertEquals(List.of(), errors(subject, truth(subject, rows), found));
                }));
    }

    @TestFactory
    Stream<DynamicTest> floatsAreDoublesButForSomeRoundingsAtExtremesToo() {
        return subjects()
                .filter(subject -> subject.loss() instanceof PointLoss)
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    var rows = rows(subject, 8, 0.5);
                    drop(subject, rows);
                    var found = numbers(Kernels.plainSingle(subject.bound()), subject, rows);
                    assertEquals(List.of(), errors(subject, truth(subject, rows), found));
                }));
    }

    /// Makes rows NaN that are refused, such as 0 times infinity: floats and doubles refuse the same.
    private static void drop(Subject subject, SingleRows rows) {
        var plain = Kernels.plainSingle(subject.bound());
        var wide = new Rows(wide(rows.y()), wide(rows.targets()), wide(rows.scores()), new double[0][]);
        for (int i = 0; i < ROWS; i++) {
            int row = i;
            var into = Derivatives.of(subject.size(), 1);
            if (isRefused(() -> subject.bound().evaluator().curvature(wide, row, row + 1, into))) {
                assertThrows(UserError.class, () -> numbers(plain, subject.size(), rows, row, row + 1));
                Stream.of(rows.scores()).forEach(scores -> scores[row] = Float.NaN);
            }
        }
    }

    private static boolean isRefused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (UserError error) {
            return true;
        }
    }

    /// Its square overflows, its second derivative is then infinity times 0 in floats.
    @Test
    void aDerivativeBeyondFloatsIsThatOfDoubles() {
        var subject = Subject.typed("1 - exp(-0.5*(y - f)^2)");
        var rows = new SingleRows(new float[1], new float[0][], new float[][] {{1e20f, 0.5f, -1e30f}}, new float[0][]);
        var into = SingleDerivatives.of(1, 3);
        Kernels.plainSingle(subject.bound()).curvature(rows, 0, 3, into);
        for (float[] output : List.of(into.gradient()[0], into.curvature()[0])) {
            assertEquals(0, Math.abs(output[0]));
            assertEquals(0, Math.abs(output[2]));
        }
    }

    // neighbours

    /// A row's numbers do not depend on the rows beside it, on where a block begins or ends, or on what
    /// computes it.
    @TestFactory
    Stream<DynamicTest> aRowHasItsBitsInEveryBlock() {
        var ties = Subject.all()
                .filter(subject ->
                        subject.loss() instanceof CrammerSinger || subject.loss() instanceof MulticlassPerceptron);
        return Stream.concat(subjects(), ties)
                .map(subject -> DynamicTest.dynamicTest(subject.toString(), () -> {
                    var evaluator = Kernels.singleVectors(subject.bound(), 256);
                    var rows = rows(subject, 9, 0.05);
                    tie(rows.scores());
                    drop(subject, rows);
                    var whole = numbers(evaluator, subject, rows);
                    for (int[] block : new int[][] {{0, 8}, {3, 200}, {101, 256}, {40, 41}, {41, 42}, {42, 43}}) {
                        var found = numbers(evaluator, subject.size(), rows, block[0], block[1]);
                        assertEquals(List.of(), differences(part(whole, block[0], block[1]), found));
                    }
                    var others = numbers(evaluator, subject, besideExtremes(rows));
                    assertEquals(List.of(), differences(part(whole, 0, BESIDE), part(others, 0, BESIDE)));
                }));
    }

    /// Ordinary rows of a block with a row that is not are computed in floats all the same: they differ from
    /// doubles, rounded.
    @Test
    void neighboursOfASpecialRowStayFloats() {
        var subject = Subject.typed("log(1 + exp(f - y))");
        var rows = rows(subject, 7, 0);
        var plain = Kernels.plainSingle(subject.bound());
        var ordinary = numbers(plain, subject, rows);
        for (int i = 0; i < ROWS; i += 4) {
            rows.scores()[0][i] = Float.NaN;
        }
        var found = numbers(plain, subject, rows);
        int rounded = 0;
        for (int i = 0; i < ROWS; i++) {
            if (i % 4 != 0) {
                assertEquals(ordinary.getFirst()[i], found.getFirst()[i]);
                rounded += (float) truth(subject, rows).getFirst()[i] == found.getFirst()[i] ? 1 : 0;
            }
        }
        assertTrue(rounded < ROWS * 3 / 4);
    }

    /// Every tenth row with all its scores the same.
    private static void tie(float[][] scores) {
        for (float[] column : scores) {
            for (int i = 2; i < ROWS; i += 10) {
                column[i] = scores[0][i];
            }
        }
    }

    /// The first rows beside others of which all are special.
    private static SingleRows besideExtremes(SingleRows rows) {
        var scores = Stream.of(rows.scores()).map(float[]::clone).toArray(float[][]::new);
        for (float[] column : scores) {
            Arrays.fill(column, BESIDE, ROWS, Float.NaN);
        }
        return new SingleRows(rows.y(), rows.targets(), scores, rows.columns());
    }

    private static List<float[]> part(List<float[]> numbers, int from, int to) {
        return numbers.stream()
                .map(array -> Arrays.copyOfRange(array, from, to))
                .toList();
    }

    @Test
    void anotherFormulaIsSeen() {
        var subject = Subject.typed("0.5*(y - f)^2");
        var other = Subject.typed("0.501*(y - f)^2");
        var rows = rows(subject, 5, 0);
        var found = numbers(Kernels.plainSingle(other.bound()), other, rows);
        assertFalse(errors(subject, truth(subject, rows), found).isEmpty());
        assertFalse(differences(numbers(Kernels.plainSingle(subject.bound()), subject, rows), found)
                .isEmpty());
    }

    /// Neither 1e300 nor a sine is known to floats: these come from doubles, rounded once.
    @ParameterizedTest
    @ValueSource(strings = {"1e300*(1e-300*(y - f))^2", "sin(y - f)^2", "digamma(1 + exp(f - y))"})
    void whatIsNoWorkForFloatsIsADoubleRounded(String formula) {
        var subject = Subject.typed(formula);
        var rows = rows(subject, 7, 0);
        var found = numbers(Kernels.plainSingle(subject.bound()), subject, rows);
        var truth = truth(subject, rows);
        for (int k = 0; k < truth.size(); k++) {
            for (int i = 0; i < ROWS; i++) {
                assertEquals((float) truth.get(k)[i], found.get(k)[i]);
            }
        }
    }

    @Test
    void aRowBeyondFloatsIsInfinite() {
        var subject = Subject.typed("0.5*(y - f)^2");
        var rows = new SingleRows(new float[1], new float[0][], new float[][] {{1e30f, 2, -1e30f}}, new float[0][]);
        var value = new float[3];
        var gradient = new float[1][3];
        Kernels.plainSingle(subject.bound()).gradient(rows, 0, 3, value, gradient);
        assertArrayEquals(new float[] {Float.POSITIVE_INFINITY, 2, Float.POSITIVE_INFINITY}, value);
        assertArrayEquals(new float[] {1e30f, 2, -1e30f}, gradient[0]);
    }

    @Test
    void aNumberServesAllRowsAndABlockMayBeginAnywhere() {
        var subject = Subject.typed("softplus(f) - y*f");
        var scores = new float[][] {{9, -1, 0, 1, 2}};
        var value = new float[2];
        var rows = new SingleRows(new float[] {1}, new float[0][], scores, new float[0][]);
        Kernels.singleVectors(subject.bound(), 512).value(rows, 2, 4, value);
        assertArrayEquals(new float[] {0.6931472f, 0.3132617f}, value, 1e-6f);
    }
}
