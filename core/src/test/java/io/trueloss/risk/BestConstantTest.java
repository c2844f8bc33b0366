package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.error.UserError;
import io.trueloss.loss.Losses;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class BestConstantTest {

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "minimisers.csv", useHeadersInDisplayName = true)
    void agreesWithFourHundredDigits(
            String id, String loss, String y, String weights, double low, double high, double mean) {
        BestConstant best = BestConstant.of(Losses.read(loss), numbers(y), numbers(weights));
        boolean refined = best.proof() == BestConstant.Proof.BEST_FOUND; // found by steps, not by halving
        double slack = refined ? 1e-8 : 1e-12;
        assertEquals(low, best.low(), slack * Math.max(1, Math.abs(low)), id);
        assertEquals(high, best.high(), slack * Math.max(1, Math.abs(high)), id);
        assertEquals(mean, best.loss(), 1e-13 * Math.max(1, Math.abs(mean)), id);
    }

    @Test
    void isTheCentredLogarithmOfTheSharesForSoftmax() {
        double[] y = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2};
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        double[] logs = {Math.log(0.3), Math.log(0.5), Math.log(0.2)};
        double centre = Arrays.stream(logs).average().orElseThrow();
        double[] expected = Arrays.stream(logs).map(log -> log - centre).toArray();
        assertArrayEquals(
                expected, BestConstant.of(Losses.read("softmax"), y, ones).scores(), 1e-9);
    }

    @Test
    void isFoundForEachOfSeveralTargets() {
        double[] ones = {1, 1, 1, 1};
        double[][] numbers = {{1, 2, 3, 6}, {-1, 1, 1, 7}};
        assertArrayEquals(
                new double[] {3, 2},
                BestConstant.of(Losses.read("multi-half-squared"), numbers, ones).scores(),
                1e-9);
        double[][] labels = {{0, 0, 0, 1}, {1, 0, 1, 0}};
        assertArrayEquals(
                new double[] {-Math.log(3), 0},
                BestConstant.of(Losses.read("multilabel-logistic"), labels, ones).scores(),
                1e-8);
    }

    @Test
    void isRefusedWhereALossFallsWithoutEnd() {
        var loss = Losses.read("-f");
        assertThrows(UserError.class, () -> BestConstant.of(loss, new double[] {1, 2}, new double[] {1, 1}));
    }

    @Test
    void isFoundAmongSeveralDipsOfALossThatIsNotConvex() {
        // Two heaps: the larger one is the better place for a loss that forgets what is far.
        double[] y = {0, 0.1, -0.1, 50, 50.1};
        BestConstant best = BestConstant.of(Losses.read("tukey(c=5)"), y, new double[] {1, 1, 1, 1, 1});
        assertTrue(Math.abs(best.scores()[0]) < 0.1);
        assertEquals(BestConstant.Proof.BEST_FOUND, best.proof());
    }
}
