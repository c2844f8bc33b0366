package io.trueloss.race;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ExpectedTest {

    @Test
    void theBestOfOneIsTheMean() {
        assertEquals(2.5, Expected.best(new double[] {4, 1, 3, 2}, 1), 1e-15);
    }

    @Test
    void theBestOfAllIsTheSmallest() {
        assertEquals(1, Expected.best(new double[] {4, 1, 3, 2}, 4), 1e-15);
    }

    @Test
    void theBestOfTwoOfFourIsTheMeanOverSixPairs() {
        // Pairs of 1, 2, 3, 4: three have 1 as the smaller, two have 2, one has 3.
        assertEquals((3 * 1 + 2 * 2 + 3) / 6.0, Expected.best(new double[] {4, 1, 3, 2}, 2), 1e-15);
    }

    @Test
    void moreThanWereMadeIsNotKnown() {
        assertEquals(Double.NaN, Expected.best(new double[] {4, 1}, 3));
    }
}
