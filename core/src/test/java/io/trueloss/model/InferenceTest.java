package io.trueloss.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trueloss.report.Estimate;
import io.trueloss.risk.PenaltyChoice;
import io.trueloss.table.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InferenceTest {
    private static final int[] NONE = {12, 6, 4};
    private static final int[] ONE = {3, 9, 8};

    /// Two groups of rows, with so many of each class: a model with a column for the group fits them exactly.
    private static Fixture groups() {
        List<Double> x = new ArrayList<>();
        List<String> y = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < NONE[k] + ONE[k]; i++) {
                x.add(i < NONE[k] ? 0.0 : 1.0);
                y.add("abc".substring(k, k + 1));
            }
        }
        return Fixture.of(
                Task.CLASSES,
                "y",
                Fixture.numbers("x", x.stream().mapToDouble(each -> each).toArray()),
                Fixture.words("y", y.toArray(String[]::new)));
    }

    /// The logarithm of a count, less the mean of those of all classes.
    private static double centred(int[] counts, int k) {
        double mean =
                Arrays.stream(counts).mapToDouble(StrictMath::log).average().orElseThrow();
        return StrictMath.log(counts[k]) - mean;
    }

    /// Its variance: counts of a multinomial vary as those of Poisson do, 1/n each, once what is common to
    /// all is taken away.
    private static double variance(int[] counts, int k) {
        double sum = 0;
        for (int j = 0; j < counts.length; j++) {
            double share = (j == k ? 1 : 0) - 1.0 / counts.length;
            sum += share * share / counts[j];
        }
        return sum;
    }

    @Test
    void theErrorsOfSeveralClassesAreThoseOfTheirLogarithms() {
        Problem problem = groups().problem("softmax", PenaltyChoice.NONE);
        Fit fit = Inference.of(problem, groups().fit("softmax")).told();
        for (Coefficient each : fit.coefficients(0.95)) {
            int k = List.of("f[a]", "f[b]", "f[c]").indexOf(each.score());
            boolean intercept = each.column().equals("(intercept)");
            double value = intercept ? centred(NONE, k) : centred(ONE, k) - centred(NONE, k);
            double variance = variance(NONE, k) + (intercept ? 0 : variance(ONE, k));
            var found = assertInstanceOf(Estimate.Interval.class, each.value());
            assertEquals(value, found.value(), 1e-12, each.column());
            assertEquals(Math.sqrt(variance), found.se(), 1e-9, each.column());
        }
    }
}
