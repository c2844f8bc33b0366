package io.trueloss.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trueloss.race.Standing.Verdict;
import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StandingTest {
    private static final double[] FAST = {1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9};

    private static double[] times(double factor) {
        return Arrays.stream(FAST).map(cost -> factor * cost).toArray();
    }

    @Test
    void equalsShareTheirRanksAndTheSlowComeAfter() {
        Standing standing = Standing.of(new double[][] {times(3), FAST, times(1.01)}, 0.05);
        assertEquals(List.of(1, 2, 0), standing.order());
        assertEquals("1–2", standing.rank(1));
        assertEquals("1–2", standing.rank(2));
        assertEquals("3", standing.rank(0));
        assertEquals(Verdict.DEARER, standing.verdicts().get(0).get(1));
        assertEquals(Verdict.CHEAPER, standing.verdicts().get(1).get(0));
        assertEquals(Verdict.TIE, standing.verdicts().get(1).get(2));
        assertFalse(standing.winner(1));
    }

    @Test
    void whoIsCheaperThanAllOthersWins() {
        Standing standing = Standing.of(new double[][] {FAST, times(2), times(4)}, 0.05);
        assertTrue(standing.winner(0));
        assertEquals("2", standing.rank(1));
    }

    @Test
    void twoLanesNeedSixRepeatsAndEightNeedNine() {
        assertEquals(6, Standing.needed(2)); // 2 / 2^6 is the first below 0.05
        assertEquals(9, Standing.needed(8)); // 7 * 2 / 2^9
        assertTrue(Standing.of(new double[][] {Arrays.copyOf(FAST, 6), Arrays.copyOf(times(3), 6)}, 0.05)
                .winner(0));
        assertFalse(Standing.of(new double[][] {Arrays.copyOf(FAST, 5), Arrays.copyOf(times(3), 5)}, 0.05)
                .winner(0));
    }

    /// Costs whose logarithms are uniform numbers, drawn apart for two lanes that are equal.
    private static double[][] equals(int race) {
        Seed seed = new Seed(race);
        double[][] costs = new double[2][10];
        for (int lane = 0; lane < 2; lane++) {
            for (int repeat = 0; repeat < 10; repeat++) {
                costs[lane][repeat] = 1 + seed.child("lane " + lane).uniform(repeat);
            }
        }
        return costs;
    }

    @Test
    void ofManyRacesBetweenEqualsAtMostOneInTwentyHasAWinner() {
        int races = 400;
        int won = 0;
        for (int race = 0; race < races; race++) {
            Standing standing = Standing.of(equals(race), 0);
            won += standing.winner(0) || standing.winner(1) ? 1 : 0;
        }
        assertTrue(won <= races / 20, won + " of " + races);
        assertTrue(won > 0, "a test that never says anything would pass too");
    }

    @Test
    void lossesTieWithinTheMargin() {
        double[] low = {0.30, 0.31, 0.29, 0.30, 0.32, 0.28, 0.30, 0.31, 0.30, 0.29};
        double[][] held = {Arrays.stream(low).map(loss -> loss + 0.2).toArray(), low, low};
        held[2] = Arrays.stream(low).map(loss -> loss + 0.001).toArray();
        held[0][3] += 0.01;
        Standing standing = Standing.ofLosses(held, 1, 0.01);
        assertEquals(List.of(1, 2, 0), standing.order());
        assertEquals("1–2", standing.rank(1));
        assertEquals("1–2", standing.rank(2));
        assertEquals("3", standing.rank(0));
        assertTrue(Standing.ofLosses(new double[][] {low, held[0]}, 1, 0.01).winner(0));
        assertFalse(Standing.ofLosses(new double[][] {low, held[0]}, 1, 0.5).winner(0));
    }
}
