package io.trueloss.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The bits are the same before and after the compiler has taken over, NaN payloads aside.
final class EqualBitsTest {

    private static final int POINTS = 2000;

    private static long hash(DoubleBinaryOperator function, double[] x) {
        long hash = 1;
        for (int i = 1; i < x.length; i++) {
            hash = 31 * hash + Double.doubleToLongBits(function.applyAsDouble(x[i - 1], x[i]));
        }
        return hash;
    }

    private static double[] points() {
        var random = new SplittableRandom(1);
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double ordinary = 8 * random.nextDouble() - 4;
            x[i] = i % 4 == 0 ? Double.longBitsToDouble(random.nextLong()) : i % 4 == 1 ? 100 * ordinary : ordinary;
        }
        return x;
    }

    @TestFactory
    Stream<DynamicTest> givesTheSameBitsColdAndWarm() {
        double[] x = points();
        return Functions.all().entrySet().stream().map(entry -> dynamicTest(entry.getKey(), () -> {
            DoubleBinaryOperator function = entry.getValue().function();
            long cold = hash(function, x);
            for (int round = 0; round < 50; round++) {
                assertEquals(cold, hash(function, x));
            }
        }));
    }
}
