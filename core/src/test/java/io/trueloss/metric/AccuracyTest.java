package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.stat.Sampled;
import io.trueloss.table.Task;
import org.junit.jupiter.api.Test;

final class AccuracyTest {

    private static double accuracy(Scored rows) {
        return Samples.interval(new Accuracy(), rows).value();
    }

    @Test
    void partsTwoLevelsAboveOneHalf() {
        // 0.5 is not above: the first level
        assertEquals(0.75, accuracy(Samples.binary(new double[] {1, 0, 1, 0}, new double[] {0.6, 0.5, 0.5, 0.1})));
    }

    @Test
    void partsScoresAboveNothing() {
        var margins = new Output.Scores(new double[][] {{0.1, -2, 0}});
        assertEquals(1, accuracy(new Scored(Task.BINARY, new double[] {1, 0, 0}, margins, Sampled.rows(3))));
    }

    @Test
    void takesTheLikeliestClassAndOfEqualOnesTheFirst() {
        double[][] p = {{0.5, 0.4, 0.2}, {0.3, 0.4, 0.2}, {0.2, 0.2, 0.6}};
        assertEquals(2.0 / 3, accuracy(Samples.classes(new double[] {0, 1, 2}, p)), 1e-15);
        var scores = new Scored(Task.CLASSES, new double[] {0, 1, 2}, new Output.Scores(p), Sampled.rows(3));
        assertEquals(2.0 / 3, accuracy(scores), 1e-15);
    }

    @Test
    void hasWilsonsInterval() {
        // Newcombe (1998), Stat. Med. 17, 857–872, table I, method 3: 15 of 148 gives 0.0624 to 0.1605.
        double[] y = new double[148];
        double[] p = new double[148];
        java.util.Arrays.fill(p, 15, 148, 0.9);
        var found = Samples.interval(new Accuracy(), Samples.binary(y, p));
        assertEquals(0.0624, found.low(), 5e-5);
        assertEquals(0.1605, found.high(), 5e-5);
    }

    @Test
    void doesNotReadScoresOfOrderedLevelsOrNumbers() {
        var scores = new Output.Scores(new double[][] {{0.1}, {1}, {2}});
        assertEquals(
                false, new Accuracy().applies(new Scored(Task.ORDERED, new double[] {1}, scores, Sampled.rows(1))));
        assertEquals(false, new Accuracy().applies(Samples.numbers(new double[] {1}, new double[] {1})));
    }
}
