package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TargetTest {

    @Test
    void severalNumbersOrLabelsAreMoreThanOne() {
        assertEquals(Optional.empty(), Target.NUMBERS.broken(3, -1));
        assertEquals(Optional.of("several finite numbers"), Target.NUMBERS.broken(3));
        assertEquals(Optional.of("a finite number"), Target.NUMBERS.broken(3, Double.NaN));
        assertEquals(Optional.empty(), Target.LABELS.broken(0, 0, 1));
        assertEquals(Optional.of("several labels, each 0 or 1"), Target.LABELS.broken(0, 2));
        assertEquals(Optional.empty(), Target.LABELS.brokenSoftly(0, 0.25));
        assertEquals(Optional.of("several shares from 0 to 1"), Target.LABELS.brokenSoftly(0, 1.25));
    }

    @Test
    void aCountMayBeZeroAndAnAmountMayNot() {
        assertEquals(Optional.empty(), Target.COUNT.broken(0));
        assertEquals(Optional.of("0 or more"), Target.COUNT.broken(-0.5));
        assertEquals(Optional.of("more than 0"), Target.POSITIVE.broken(0));
    }

    @Test
    void noTargetMayBeInfiniteOrMissing() {
        for (var target : Target.values()) {
            assertEquals(Optional.of("a finite number"), target.broken(Double.NaN), target.name());
        }
        assertEquals(Optional.of("a finite number"), Target.NUMBER.broken(Double.POSITIVE_INFINITY));
    }

    @Test
    void aSoftLabelMayLieBetweenTheClasses() {
        assertEquals(Optional.of("0 or 1"), Target.BINARY.broken(0.25));
        assertEquals(Optional.empty(), Target.BINARY.brokenSoftly(0.25));
        assertEquals(Optional.of("a share from 0 to 1"), Target.BINARY.brokenSoftly(1.25));
        assertEquals(Optional.empty(), Target.CLASS.brokenSoftly(0.25, 0.25, 0.5));
        assertEquals(Optional.empty(), Target.CLASS.brokenSoftly(2));
    }

    @Test
    void aClassIsAWholeNumberFromZero() {
        assertEquals(Optional.empty(), Target.CLASS.broken(3));
        assertEquals(Optional.of("a class index: 0, 1, 2, ..."), Target.CLASS.broken(1.5));
        assertEquals(Optional.of("a class index: 0, 1, 2, ..."), Target.ORDERED.broken(-1));
    }

    @Test
    void aDistributionAddsUpToOne() {
        assertEquals(Optional.empty(), Target.DISTRIBUTION.broken(0.1, 0.2, 0.7));
        assertEquals(
                Optional.of("a share of each class, 0 or more, with the sum 1"), Target.DISTRIBUTION.broken(0.5, 0.6));
        assertEquals(
                Optional.of("a share of each class, 0 or more, with the sum 1"), Target.DISTRIBUTION.broken(1.5, -0.5));
    }

    @Test
    void anIntervalMayBeOpenAtAnEndButNotReversed() {
        assertEquals(Optional.empty(), Target.INTERVAL.broken(3, Double.POSITIVE_INFINITY));
        assertEquals(Optional.of("two ends, the lower one first"), Target.INTERVAL.broken(3, 2));
    }
}
