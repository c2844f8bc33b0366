package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.catalogue.Card;
import io.trueloss.catalogue.Catalogue;
import io.trueloss.random.Seed;
import io.trueloss.report.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/// What every metric of the catalogue obeys; and for each law a metric that breaks it and is caught.
final class MetricLawsTest {

    private static final Catalogue CATALOGUE = new Catalogue(Map.of());

    static Stream<Metric> all() {
        return CATALOGUE.cards(Metric.class).stream().map(Card::name).map(name -> CATALOGUE.make(Metric.class, name));
    }

    private static List<Scored> applicable(Metric metric) {
        return Samples.drawn().stream().filter(metric::applies).toList();
    }

    private static void same(Estimate expected, Estimate found) {
        assertEquals(expected.value(), found.value(), 1e-13);
        assertEquals(expected.n(), found.n());
        if (expected instanceof Estimate.Interval a && found instanceof Estimate.Interval b) {
            assertEquals(a.se(), b.se(), 1e-13);
            assertEquals(a.low(), b.low(), 1e-12);
            assertEquals(a.high(), b.high(), 1e-12);
        } else {
            assertEquals(expected, found);
        }
    }

    private static Estimate measure(Metric metric, Scored rows) {
        return metric.measure(rows, 0.95);
    }

    private static double[] weights(int rows) {
        return IntStream.range(0, rows).mapToDouble(i -> 1 + i % 4).toArray();
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void doesNotSeeTheOrderOfRows(Metric metric, Scored rows) {
        int[] order = new Seed(1).permutation(rows.rows());
        same(measure(metric, rows), measure(metric, rows.select(order)));
    }

    private static void doesNotSeeTheUnitOfWeights(Metric metric, Scored rows) {
        double[] weight = weights(rows.rows());
        double[] thrice = Arrays.stream(weight).map(w -> 3 * w).toArray();
        same(
                measure(metric, Samples.counting(rows, weight, ones(rows.rows()))),
                measure(metric, Samples.counting(rows, thrice, ones(rows.rows()))));
    }

    private static void takesAFrequencyForRepeatedRows(Metric metric, Scored rows) {
        double[] frequency = weights(rows.rows());
        int[] repeated = IntStream.range(0, rows.rows())
                .flatMap(row -> IntStream.range(0, (int) frequency[row]).map(i -> row))
                .toArray();
        same(measure(metric, rows.select(repeated)), measure(metric, Samples.counting(rows, frequency, frequency)));
    }

    private static void doesNotSeeRowsThatCountNothing(Metric metric, Scored rows) {
        double[] weight =
                IntStream.range(0, rows.rows()).mapToDouble(i -> i % 3).toArray();
        int[] counting =
                IntStream.range(0, rows.rows()).filter(i -> weight[i] > 0).toArray();
        var weighted = Samples.counting(rows, weight, ones(rows.rows()));
        same(measure(metric, weighted.select(counting)), measure(metric, weighted));
    }

    private static void countsCopiesInOneClusterOnce(Metric metric, Scored rows) {
        int[] each = IntStream.range(0, rows.rows()).toArray();
        int[] twice = IntStream.range(0, 2 * rows.rows()).map(i -> i / 2).toArray();
        var single = (Estimate.Interval) measure(metric, Samples.clustered(rows, each));
        var copies = (Estimate.Interval) measure(metric, Samples.clustered(rows.select(twice), twice));
        assertEquals(single.value(), copies.value(), 1e-13);
        assertEquals(single.low(), copies.low(), 1e-12);
        assertEquals(single.high(), copies.high(), 1e-12);
        assertEquals(2 * single.n(), copies.n());
    }

    private static void hasAnIntervalAroundItsValueThatWidensWithItsLevel(Metric metric, Scored rows) {
        var narrow = (Estimate.Interval) metric.measure(rows, 0.5);
        var wide = (Estimate.Interval) metric.measure(rows, 0.95);
        assertTrue(wide.low() < narrow.low() && narrow.low() < narrow.value(), wide + " " + narrow);
        assertTrue(narrow.value() < narrow.high() && narrow.high() < wide.high(), wide + " " + narrow);
        assertEquals(narrow.value(), wide.value());
    }

    private static void saysThatItDoesNotApply(Metric metric) {
        for (var rows : Samples.drawn()) {
            boolean measured = !Double.isNaN(measure(metric, rows).value());
            assertEquals(metric.applies(rows), measured);
        }
        assertTrue(!metric.needs().isBlank() && !metric.needs().endsWith("."), metric.needs());
    }

    private static final List<BiConsumer<Metric, Scored>> LAWS = List.of(
            MetricLawsTest::doesNotSeeTheOrderOfRows,
            MetricLawsTest::doesNotSeeTheUnitOfWeights,
            MetricLawsTest::takesAFrequencyForRepeatedRows,
            MetricLawsTest::doesNotSeeRowsThatCountNothing,
            MetricLawsTest::countsCopiesInOneClusterOnce,
            MetricLawsTest::hasAnIntervalAroundItsValueThatWidensWithItsLevel);

    @ParameterizedTest
    @MethodSource("all")
    void everyMetricKeepsTheLaws(Metric metric) {
        assertTrue(!applicable(metric).isEmpty(), "no rows here show what it does");
        for (var rows : applicable(metric)) LAWS.forEach(law -> law.accept(metric, rows));
        saysThatItDoesNotApply(metric);
    }

    /// A metric made to break laws.
    private record Broken(Function<Scored, Estimate> rule) implements Metric {
        @Override
        public String needs() {
            return "anything";
        }

        @Override
        public boolean applies(Scored rows) {
            return true;
        }

        @Override
        public Estimate measure(Scored rows, double level) {
            return rule.apply(rows);
        }
    }

    private static Estimate value(double value) {
        return new Estimate.Interval(value, value - 1, value + 1, 0.95, 60, 1);
    }

    private static void caught(BiConsumer<Metric, Scored> law, Function<Scored, Estimate> rule) {
        var rows = Samples.drawn().getFirst();
        assertThrows(AssertionFailedError.class, () -> law.accept(new Broken(rule), rows));
    }

    @Test
    void eachLawCatchesAMetricThatBreaksIt() {
        caught(MetricLawsTest::doesNotSeeTheOrderOfRows, rows -> value(rows.y()[1] - rows.y()[0]));
        caught(
                MetricLawsTest::doesNotSeeTheUnitOfWeights,
                rows -> value(rows.sampled().total()));
        caught(MetricLawsTest::takesAFrequencyForRepeatedRows, rows -> value(rows.rows()));
        caught(MetricLawsTest::doesNotSeeRowsThatCountNothing, rows -> value(rows.rows()));
        caught(MetricLawsTest::countsCopiesInOneClusterOnce, rows -> value(rows.rows()));
        caught(MetricLawsTest::hasAnIntervalAroundItsValueThatWidensWithItsLevel, rows -> value(0));
        assertThrows(
                AssertionFailedError.class, () -> saysThatItDoesNotApply(new Broken(rows -> rows.without("never"))));
    }
}
