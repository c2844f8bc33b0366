package io.trueloss.arithmetic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;

/// A hash of every function's bits over fixed points. Run as a program, it prints them: a virtual machine of
/// its own can be kept cold.
final class Bits {

    private static final int POINTS = 2000;

    private Bits() {}

    static void main() {
        hashes(1).forEach((name, hash) -> System.out.println(name + "=" + hash));
    }

    /// The hashes of the last of some rounds.
    static Map<String, Long> hashes(int rounds) {
        double[] x = points();
        Map<String, Long> hashes = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Functions.all().forEach((name, tested) -> hashes.put(name, hash(tested.function(), x)));
            hashes.put("sums", sums(x));
        }
        return hashes;
    }

    /// A NaN counts as a NaN, whatever its payload.
    private static long hash(DoubleBinaryOperator function, double[] x) {
        long hash = 1;
        for (int i = 1; i < x.length; i++) {
            hash = 31 * hash + Double.doubleToLongBits(function.applyAsDouble(x[i - 1], x[i]));
        }
        return hash;
    }

    private static long sums(double[] x) {
        double[] sine = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sine[i] = Trig.sin(i);
        }
        long hash = Double.doubleToLongBits(Sum.of(sine)) + 31 * Double.doubleToLongBits(Sum.dot(sine, sine));
        for (int from = 0; from < x.length; from += Sum.BLOCK) {
            int to = Math.min(x.length, from + Sum.BLOCK);
            hash = 31 * hash + Double.doubleToLongBits(Sum.block(sine, from, to));
            hash = 31 * hash + Double.doubleToLongBits(Sum.block(sine, sine, from, to));
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
}
