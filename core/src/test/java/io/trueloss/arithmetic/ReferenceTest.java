package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Compares every function with values of 30 digits.
final class ReferenceTest {

    private static final Map<String, List<String[]>> ROWS = rows();

    private static Map<String, List<String[]>> rows() {
        var stream = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("reference.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(cells -> cells[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> isAsAccurateAsItsPageSays() {
        return Functions.all().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String name, Functions tested) {
        List<String[]> rows = Objects.requireNonNull(ROWS.get(name));
        assertTrue(rows.size() >= 50, name + " has " + rows.size() + " rows");
        for (String[] row : rows) {
            double x = Double.parseDouble(row[1]);
            double y = row[2].isEmpty() ? 0 : Double.parseDouble(row[2]);
            double ulps = ulps(tested.function().applyAsDouble(x, y), row[3]);
            assertTrue(ulps <= tested.ulps(), name + "(" + row[1] + " " + row[2] + ") is off by " + ulps + " ulp");
        }
    }

    /// The distance in units in the last place of the true value; past the largest double, only infinity is
    /// right.
    static double ulps(double value, String truth) {
        double rounded = Double.parseDouble(truth);
        if (Double.isInfinite(rounded)) {
            return value == rounded ? 0 : Double.POSITIVE_INFINITY;
        }
        if (!Double.isFinite(value)) {
            return Double.POSITIVE_INFINITY;
        }
        var ulp = new BigDecimal(Math.ulp(rounded));
        var distance = new BigDecimal(value).subtract(new BigDecimal(truth)).abs();
        return distance.divide(ulp, MathContext.DECIMAL64).doubleValue();
    }

    @Test
    void leavesNoFunctionOfTheFileUntested() {
        assertEquals(ROWS.keySet(), Functions.all().keySet());
    }

    @Test
    void measuresUlpsByHandCheckedExamples() {
        assertEquals(1.0, ulps(Math.nextUp(1.0), "1"));
        assertEquals(0.5, ulps(1.0, "1.00000000000000011102230246251565404236316680908203125"));
        assertEquals(2.0, ulps(2 * Double.MIN_VALUE, "0"));
        assertEquals(Double.POSITIVE_INFINITY, ulps(Double.MAX_VALUE, "1e309"));
        assertEquals(Double.POSITIVE_INFINITY, ulps(Double.NaN, "1"));
    }
}
