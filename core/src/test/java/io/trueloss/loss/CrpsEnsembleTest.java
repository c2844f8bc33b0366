package io.trueloss.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.formula.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrpsEnsembleTest {

    private static At at(Loss loss, double y, double... f) {
        return At.row(loss.bind(Shape.number()), new double[] {y}, f);
    }

    private static final List<Double> ONES = List.of(1.0, 1.0, 1.0);

    /// The mean distance to y is (1.5 + 0.5 + 1.5)/3; the nine distances between two members sum to 12.
    @Test
    void isTheMeanDistanceToTheTargetLessHalfThatBetweenMembers() {
        assertEquals(
                3.5 / 3 - 12.0 / 9 / 2,
                at(new CrpsEnsemble(ONES, 0), 2.5, 1, 2, 4).value(),
                1e-15);
        assertEquals(
                3.5 / 3 - 12.0 / 6 / 2,
                at(new CrpsEnsemble(ONES, 1), 2.5, 1, 2, 4).value(),
                1e-15);
        assertEquals(
                3.5 / 3 - 12.0 * (0.75 / 9 + 0.25 / 6) / 2,
                at(new CrpsEnsemble(ONES, 0.25), 2.5, 1, 2, 4).value(),
                1e-15);
    }

    @Test
    void theOrderOfTheMembersDoesNotMatter() {
        var loss = new CrpsEnsemble(ONES, 0);
        assertEquals(at(loss, 2.5, 1, 2, 4).value(), at(loss, 2.5, 4, 1, 2).value());
        assertArrayEquals(
                new double[] {1.0 / 9, -1.0 / 9, -3.0 / 9},
                at(loss, 2.5, 4, 1, 2).gradient(),
                1e-15);
    }

    @Test
    void aWeightOfTwoIsTwoMembers() {
        var twice = new CrpsEnsemble(List.of(1.0, 2.0), 0);
        assertEquals(
                at(new CrpsEnsemble(ONES, 0), 2.5, 1, 4, 4).value(),
                at(twice, 2.5, 1, 4).value(),
                1e-15);
    }

    @Test
    void isTheAbsoluteErrorWhereAllAgree() {
        assertEquals(2, at(new CrpsEnsemble(ONES, 1), 5, 3, 3, 3).value(), 1e-15);
    }

    @Test
    void refusesOneMemberAndAShareAboveOne() {
        assertThrows(IllegalArgumentException.class, () -> new CrpsEnsemble(List.of(1.0), 0));
        assertThrows(IllegalArgumentException.class, () -> new CrpsEnsemble(List.of(1.0, 0.0), 0));
        assertThrows(IllegalArgumentException.class, () -> new CrpsEnsemble(ONES, 1.5));
    }
}
