package io.trueloss.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DotsTest {

    private static double[] numbers(int n, double first) {
        return IntStream.range(0, n).mapToDouble(i -> StrictMath.sin(first + i)).toArray();
    }

    @Test
    void fourColumnsAtOnceHaveTheBitsOfOneByOne() {
        Stretch stretch = new Stretch(3, 78);
        double[] weights = {0.3, -1.7, 2.9, 0.1};
        double[][] x = {numbers(80, 1), numbers(80, 2), numbers(80, 3), numbers(80, 4)};
        double[] together = numbers(80, 5);
        double[] apart = together.clone();
        Dots.add4(weights, x, stretch, together);
        for (int k = 0; k < 4; k++) Dots.add(weights[k], x[k], stretch, apart);
        assertArrayEquals(apart, together);
    }

    /// Products of whole numbers add up without rounding in any order.
    @Test
    void foldsEveryTermOnceHoweverManyThereAre() {
        for (int n : new int[] {1, 7, 8, 9, 31, 64, 100, 512}) {
            double[] a = IntStream.range(0, n).mapToDouble(i -> i % 13 - 5).toArray();
            double[] b = IntStream.range(0, n + 5).mapToDouble(i -> i % 7 + 1).toArray();
            double sum = 0;
            for (int i = 0; i < n; i++) sum += a[i] * b[5 + i];
            assertEquals(sum, Dots.folded(a, b, new Stretch(5, 5 + n), new double[n / 8]), "of " + n);
            assertEquals(sum, Dots.dot(a, b, 5, n), "of " + n);
        }
    }

    @Test
    void anOctetAddsEachColumnsProducts() {
        double[][] rows = new double[Octet.ROWS][];
        for (int i = 0; i < rows.length; i++) rows[i] = new double[] {i, 2 * i - 3, 1};
        double[] weight = {1, 0, 2, 0, 0, 3, 0, 1};
        double[] sums = {10, 20, 30};
        Octet.add(weight, rows, 1, 3, sums);
        // rows 0, 2, 5, 7 weigh 1, 2, 3, 1; their second entries are -3, 1, 7, 11
        assertArrayEquals(new double[] {10 + 4 + 105 + 77, 20 + 9 + 2 + 147 + 121, 30 - 3 + 2 + 21 + 11}, sums);
    }
}
