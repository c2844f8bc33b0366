package io.trueloss.risk;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// What a loss tends to where a score is infinite. Its formula cannot say: 0 times infinity is nothing. So it
/// is computed at two very large scores; where it still moves between them it goes on for ever.
final class Limit {
    private static final double FAR = 1e300;
    private static final double NEAR = 1e150;

    /// What moves less than this from near to far has arrived. A logarithm of the score moves by 345.
    private static final double ARRIVED = 1e-9;

    private Limit() {}

    static boolean needed(double[][] scores) {
        return Arrays.stream(scores).flatMapToDouble(Arrays::stream).anyMatch(Double::isInfinite);
    }

    static double[][] far(double[][] scores) {
        return within(scores, FAR);
    }

    static double[][] near(double[][] scores) {
        return within(scores, NEAR);
    }

    /// The limit of what is `near` and then `far`.
    static double of(double near, double far) {
        if (near == far || Double.isNaN(far)) return far;
        boolean arrived = Math.abs(far - near) <= ARRIVED * Math.max(1, Math.abs(far));
        if (arrived) return far;
        return far > near ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private static double[][] within(double[][] scores, double most) {
        DoubleUnaryOperator cut = score -> Double.isInfinite(score) ? Math.copySign(most, score) : score;
        return Arrays.stream(scores)
                .map(each -> Arrays.stream(each).map(cut).toArray())
                .toArray(double[][]::new);
    }
}
