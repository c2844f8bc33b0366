package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.formula.Bound;
import io.trueloss.formula.Label;
import io.trueloss.formula.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Values that nobody here made up: see the head of `golden.csv`.
final class GoldenTest {

    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)(?:,|$)");

    /// One file a family of losses.
    private static final List<String> FILES =
            List.of("golden.csv", "golden-numbers.csv", "golden-counts.csv", "golden-binary.csv", "golden-classes.csv");

    private record Row(
            String id, String loss, double weight, String y, String f, List<String> wanted, Tolerance tolerance) {

        static Row of(String line) {
            var cells = CELL.matcher(line)
                    .results()
                    .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1))
                    .toList();
            // after a quoted cell the pattern finds the empty rest before its comma
            var plain = line.contains("\"") ? without(cells, cells.indexOf(cells.get(1)) + 1) : cells;
            return new Row(
                    plain.get(0),
                    plain.get(1),
                    Double.parseDouble(plain.get(2)),
                    plain.get(3),
                    plain.get(4),
                    plain.subList(5, 8),
                    new Tolerance(new BigDecimal(plain.get(8)), new BigDecimal(plain.get(9))));
        }

        private static List<String> without(List<String> cells, int index) {
            return Stream.concat(cells.subList(0, index).stream(), cells.subList(index + 1, cells.size()).stream())
                    .toList();
        }

        At at() {
            double[] label = numbers(y);
            double[] scores = numbers(f);
            var read = Losses.read(loss);
            return At.row(bound(read, label.length, scores.length), label, scores);
        }

        private static Bound bound(Loss loss, int labels, int scores) {
            if (labels > 1) {
                return loss.bind(
                        new Shape(loss.target().isSeveral() ? Label.VECTOR : Label.DISTRIBUTION, labels, List.of()));
            }
            if (scores == 1 || loss.target() == Target.NUMBER) {
                return loss.bind(Shape.number());
            }
            // thresholds are one fewer than classes
            var bound = loss.bind(Shape.classes(scores));
            return bound.size() == scores ? bound : loss.bind(Shape.classes(scores + 1));
        }
    }

    private record Tolerance(BigDecimal relative, BigDecimal absolute) {

        boolean holds(BigDecimal wanted, double weight, double found) {
            var off = new BigDecimal(found)
                    .multiply(new BigDecimal(weight))
                    .subtract(wanted)
                    .abs();
            return off.compareTo(wanted.abs().multiply(relative).add(absolute).add(new BigDecimal(Double.MIN_VALUE)))
                    <= 0;
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split("[;|]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Stream<Row> rows() {
        return FILES.stream().flatMap(GoldenTest::rows);
    }

    private static Stream<Row> rows(String file) {
        try (var stream = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).skip(1).map(Row::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsWithinItsTolerance() {
        return rows().map(row -> DynamicTest.dynamicTest(row.id(), () -> {
            var at = row.at();
            int size = at.gradient().length;
            near(row, 0, at.value());
            near(row, 1, at.gradient());
            double[] full = new double[size * size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    int low = Math.min(i, j);
                    int high = Math.max(i, j);
                    full[i * size + j] = at.curvature()[high * (high + 1) / 2 + low];
                }
            }
            near(row, 2, full);
        }));
    }

    private static void near(Row row, int column, double... found) {
        var wanted = row.wanted().get(column).split("[;|]");
        assertTrue(
                wanted.length == found.length, row.id() + " has " + wanted.length + " numbers, found " + found.length);
        for (int i = 0; i < wanted.length; i++) {
            assertTrue(
                    row.tolerance().holds(new BigDecimal(wanted[i]), row.weight(), found[i]),
                    row.id() + ": wanted " + wanted[i] + ", found " + row.weight() * found[i]);
        }
    }

    @Test
    void aNumberOutsideItsToleranceIsSeen() {
        var tolerance = new Tolerance(new BigDecimal("1e-13"), BigDecimal.ZERO);
        assertTrue(tolerance.holds(new BigDecimal("2"), 2, 1 + 9e-14));
        assertTrue(!tolerance.holds(new BigDecimal("2"), 2, 1 + 2e-13));
    }
}
