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
import org.junit.jupiter.params.provider.CsvSource;

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

    /// Classes 0, 1 and 2 have the shares 0.3, 0.5 and 0.2. Scores that a common shift leaves as good are
    /// compared after their mean was taken away.
    @ParameterizedTest
    @CsvSource({
        "one-vs-all-logistic, -0.8472978603872037;0;-1.3862943611198906, 1e-8",
        "sparsemax, -0.0333333333333333;0.1666666666666667;-0.1333333333333333, 1e-7",
        "generalized-cross-entropy, -0.0702403438;0.9514109038;-0.8811705600, 1e-7",
        "cumulative-logistic, 0.8472978603872037;-1.3862943611198906, 1e-8",
        "all-threshold-logistic, 0;-0.8472978603872037;1.3862943611198906, 1e-8",
        "all-threshold-hinge, 0;-1;1, 1e-8",
        "immediate-threshold-hinge, 0;-1;1, 1e-8",
        "ordinal-probit, 0;-0.5244005127080407;0.8416212335729143, 1e-7",
        "ordinal-cloglog, 0;-1.0309304331587;0.4758849953271, 1e-7"
    })
    void isWhatThePageSaysForSeveralClasses(String loss, String scores, double slack) {
        double[] y = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2};
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        assertArrayEquals(
                numbers(scores), BestConstant.of(Losses.read(loss), y, ones).scores(), slack);
    }

    @ParameterizedTest
    @CsvSource({"crammer-singer, 1", "categorical-hinge, 1", "weston-watkins, 1", "one-vs-all-hinge, 2"})
    void isAMarginForAClassThatMostTargetsAreOf(String loss, double margin) {
        double[] y = {1, 1, 1, 1, 0, 2};
        double[] best = BestConstant.of(Losses.read(loss), y, new double[] {1, 1, 1, 1, 1, 1})
                .scores();
        assertEquals(margin, best[1] - best[0], 1e-6);
        assertEquals(margin, best[1] - best[2], 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"mean-pairwise-squared, 1", "bp-mll, 0.5493061443340549", "multilabel-hinge, 2"})
    void isADifferenceWhereOnlyThatCounts(String loss, double difference) {
        // three rows have the first label alone, one the second alone; means of the numbers 0.75 and -0.25
        double[][] y = loss.equals("mean-pairwise-squared")
                ? new double[][] {{1, 0, 1, 1}, {0, -1, 0, 0}}
                : new double[][] {{1, 1, 1, 0}, {0, 0, 0, 1}};
        double[] best =
                BestConstant.of(Losses.read(loss), y, new double[] {1, 1, 1, 1}).scores();
        assertEquals(difference, best[0] - best[1], 1e-6);
    }

    @Test
    void isFoundForEachOfSeveralTargets() {
        double[] ones = {1, 1, 1, 1};
        double[][] numbers = {{1, 2, 3, 6}, {-1, 1, 1, 7}};
        assertArrayEquals(
                new double[] {3, 2},
                BestConstant.of(Losses.read("multi-half-squared"), numbers, ones)
                        .scores(),
                1e-9);
        double[][] labels = {{0, 0, 0, 1}, {1, 0, 1, 0}};
        assertArrayEquals(
                new double[] {-Math.log(3), 0},
                BestConstant.of(Losses.read("multilabel-logistic"), labels, ones)
                        .scores(),
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
