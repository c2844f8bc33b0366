package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trueloss.random.Seed;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchesTest {

    @Test
    void dealEveryRowOnceInAnEpoch() {
        int[] order = new Batches(3, new Seed(7)).order(0, 100);
        Arrays.sort(order);
        assertArrayEquals(IntStream.range(0, 100).toArray(), order);
    }

    @Test
    void dealInAnOrderOfTheSeedAndTheEpochAlone() {
        Batches batches = new Batches(3, new Seed(7));
        int[] second = batches.order(1, 100);
        batches.order(5, 10);
        assertArrayEquals(second, new Batches(50, new Seed(7)).order(1, 100));
        assertFalse(Arrays.equals(second, batches.order(0, 100)));
        assertFalse(Arrays.equals(second, new Batches(3, new Seed(8)).order(1, 100)));
    }

    @Test
    void refuseToBeEmpty() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Batches(0, new Seed(1)));
        assertEquals("size must be at least 1, was 0", e.getMessage());
    }
}
