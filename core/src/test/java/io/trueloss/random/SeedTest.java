package io.trueloss.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeedTest {

    /// Upper 1e-6 point of chi-square with 99 degrees of freedom (Wilson and Hilferty 1931 gives 181).
    private static final double FAR = 181;

    private static double chiSquare(int[] counts) {
        double expected = Arrays.stream(counts).sum() / (double) counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> Math.pow(count - expected, 2) / expected)
                .sum();
    }

    @Test
    void isSplitMix64AsPublished() {
        // The generator of java.util.SplittableRandom, and the first output for seed 1234567 in Vigna's
        // splitmix64.c.
        assertEquals(6457827717110365317L, new Seed(1234567).bits(0));
        var published = new SplittableRandom(42);
        for (int i = 0; i < 1000; i++) {
            assertEquals(published.nextLong(), new Seed(42).bits(i));
        }
    }

    @Test
    void fillsTheUnitIntervalEvenly() {
        int[] counts = new int[100];
        IntStream.range(0, 100_000).forEach(i -> counts[(int) (100 * new Seed(7).uniform(i))]++);
        assertTrue(chiSquare(counts) < FAR, "chi-square " + chiSquare(counts));
    }

    @Test
    void keepsPlacesOfOneStreamAndStreamsOfTwoNamesApart() {
        for (var pair : new Seed[][] {
            {new Seed(1), new Seed(1).child("a")},
            {new Seed(1).child("a"), new Seed(1).child("b")},
            {new Seed(1), new Seed(2)},
            {new Seed(1).child("a"), new Seed(2).child("a")}
        }) {
            int[] counts = new int[100];
            for (int i = 0; i < 100_000; i++) {
                counts[10 * (int) (10 * pair[0].uniform(i)) + (int) (10 * pair[1].uniform(i))]++;
            }
            assertTrue(chiSquare(counts) < FAR, pair[0] + " and " + pair[1] + ": chi-square " + chiSquare(counts));
        }
    }

    @Test
    void givesEveryNameAndEveryLevelItsOwnSeed() {
        var seeds = new HashSet<Seed>();
        for (var name : new String[] {"", "a", "b", "ab", "ba", "aa", "split", "tilps"}) {
            assertTrue(seeds.add(new Seed(0).child(name)), name);
            assertTrue(seeds.add(new Seed(0).child("x").child(name)), "x then " + name);
            assertTrue(seeds.add(new Seed(1).child(name)), "seed 1, " + name);
        }
        assertNotEquals(
                new Seed(0).child("a").child("b"), new Seed(0).child("b").child("a"));
    }

    @Test
    void ordersEveryPermutationEquallyOften() {
        int[] counts = new int[6];
        for (int seed = 0; seed < 60_000; seed++) {
            int[] order = new Seed(seed).permutation(3);
            counts[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
        }
        assertTrue(chiSquare(counts) < 35, "chi-square with 5 degrees of freedom " + chiSquare(counts));
    }

    @Test
    void permutesEveryNumberOnce() {
        int[] order = new Seed(3).permutation(1000);
        Arrays.sort(order);
        assertArrayEquals(IntStream.range(0, 1000).toArray(), order);
        assertArrayEquals(new int[0], new Seed(3).permutation(0));
    }

    @Test
    void drawsWholeNumbersBelowTheBoundEvenly() {
        int[] counts = new int[100];
        IntStream.range(0, 100_000).forEach(i -> counts[new Seed(9).below(i, 100)]++);
        assertTrue(chiSquare(counts) < FAR);
        assertThrows(IllegalArgumentException.class, () -> new Seed(9).below(0, 0));
    }
}
