package io.trueloss.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trueloss.loss.Link;
import io.trueloss.stat.Sampled;
import io.trueloss.table.Task;
import org.junit.jupiter.api.Test;

final class BrierTest {

    @Test
    void isTheMeanSquareOfTwoLevels() {
        var found = Samples.interval(
                new Brier(), Samples.binary(new double[] {1, 0, 1, 0}, new double[] {0.6, 0.5, 1, 0.1}));
        assertEquals((0.16 + 0.25 + 0 + 0.01) / 4, found.value(), 1e-15);
        assertEquals(0, found.low());
    }

    @Test
    void hasAnIntervalThatEndsWhereItCannotGoOn() {
        var two = Samples.interval(new Brier(), Samples.binary(new double[] {1, 0}, new double[] {0, 0.1}));
        assertEquals(0, two.low());
        assertEquals(1, two.high());
        double[][] p = {{0, 1}, {1, 0}, {0, 0}};
        assertEquals(
                2,
                Samples.interval(new Brier(), Samples.classes(new double[] {0, 0}, p))
                        .high());
    }

    @Test
    void sumsOverClasses() {
        double[][] p = {{0.5, 0.2}, {0.3, 0.2}, {0.2, 0.6}};
        // (0.25 + 0.09 + 0.04) and (0.04 + 0.64 + 0.36)
        assertEquals(
                (0.38 + 1.04) / 2,
                Samples.interval(new Brier(), Samples.classes(new double[] {0, 1}, p))
                        .value(),
                1e-15);
    }

    @Test
    void readsProbabilitiesThatALinkMakes() {
        var linked = Output.Linked.of(new double[][] {{0, Math.log(3)}}, Link.LOGIT);
        var rows = new Scored(Task.BINARY, new double[] {1, 0}, linked, Sampled.rows(2));
        assertEquals((0.25 + 0.5625) / 2, Samples.interval(new Brier(), rows).value(), 1e-15);
    }

    @Test
    void needsProbabilities() {
        var margins = new Output.Scores(new double[][] {{0.1, -2}});
        assertEquals(
                false, new Brier().applies(new Scored(Task.BINARY, new double[] {1, 0}, margins, Sampled.rows(2))));
    }
}
