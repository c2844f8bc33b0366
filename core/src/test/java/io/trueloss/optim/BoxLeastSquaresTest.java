package io.trueloss.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoxLeastSquaresTest {

    @Test
    void stopsAtTheBoundThatIsInTheWay() {
        // |(3, 4) - u1 (1, 0) - u2 (0, 1)| with both in [0, 3.5]: u = (3, 3.5), left (0, 0.5)
        var box = BoxLeastSquares.of(
                Bundle.of(new double[][] {{1, 0}, {0, 1}}, 2),
                new double[] {3, 4},
                new double[2],
                new double[] {3.5, 3.5},
                new double[2]);
        assertArrayEquals(new double[] {3, 3.5}, box.u(), 1e-15);
        assertArrayEquals(new double[] {0, 0.5}, box.left(), 1e-15);
    }

    @Test
    void reachesAGoalInsideTheBox() {
        var box = BoxLeastSquares.of(
                Bundle.of(new double[][] {{1, 1}, {1, -1}, {2, 0}}, 2),
                new double[] {1, 0.25},
                new double[] {-1, -1, -1},
                new double[] {1, 1, 1},
                new double[3]);
        assertArrayEquals(new double[2], box.left(), 1e-15);
    }

    /// The conditions of Karush, Kuhn and Tucker are what a minimum is: checked from outside.
    @ParameterizedTest
    @CsvSource({"5,5", "3,40", "20,12", "12,300", "30,30"})
    void meetsTheConditionsOfAMinimum(int size, int count) {
        var random = new Random(size * 1000L + count);
        double[][] vectors = new double[count][size];
        double[] low = new double[count];
        double[] high = new double[count];
        double[] guess = new double[count];
        for (int i = 0; i < count; i++) {
            Arrays.setAll(vectors[i], j -> random.nextGaussian());
            low[i] = -random.nextDouble();
            high[i] = low[i] + (random.nextInt(5) == 0 ? 0 : random.nextDouble());
            guess[i] = 2 * random.nextDouble() - 1;
        }
        double[] goal = random.doubles(size, -5, 5).toArray();
        var box = BoxLeastSquares.of(Bundle.of(vectors, size), goal, low, high, guess);
        double[] left = goal.clone();
        for (int i = 0; i < count; i++) {
            left = Vectors.moved(left, -box.u()[i], vectors[i]);
        }
        assertArrayEquals(left, box.left(), 1e-12);
        for (int i = 0; i < count; i++) {
            double pull = Vectors.dot(vectors[i], left);
            assertTrue(box.u()[i] >= low[i] && box.u()[i] <= high[i]);
            assertTrue(box.u()[i] == high[i] || pull <= 1e-10, "could grow: " + i);
            assertTrue(box.u()[i] == low[i] || pull >= -1e-10, "could shrink: " + i);
        }
    }

    @Test
    void takesTheSameVectorTwice() {
        var box = BoxLeastSquares.of(
                Bundle.of(new double[][] {{1, 2}, {1, 2}, {1, 2}}, 2),
                new double[] {2, 4},
                new double[3],
                new double[] {0.9, 0.9, 0.9},
                new double[3]);
        assertEquals(2, Arrays.stream(box.u()).sum(), 1e-14);
        assertArrayEquals(new double[2], box.left(), 1e-14);
    }

    @Test
    void refusesBoundsInTheWrongOrder() {
        var vectors = Bundle.of(new double[][] {{1}}, 1);
        double[] one = {1};
        assertThrows(
                IllegalArgumentException.class,
                () -> BoxLeastSquares.of(vectors, one, one, new double[] {0}, new double[1]));
    }
}
