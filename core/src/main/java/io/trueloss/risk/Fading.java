package io.trueloss.risk;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// Whether convex losses that never rise along a way fall for ever, or are lowest from some place on.
///
/// A slope that fades, as that of exp(-t) does, is still there a little further than where it has become next
/// to nothing. The slope of a loss that has a lowest place, as the hinge has, is next to nothing only right
/// before that place, and 0 a little further. So the place where the slope is next to nothing is sought, by
/// halving, and the slope is looked at beyond it.
final class Fading {
    /// Next to nothing, as a share of the slope at the start.
    private static final double LITTLE = 1e-6;

    private static final double FURTHER = 1.1;
    private static final double FARTHEST = 0x1p20;
    private static final int HALVINGS = 24;

    private final double[] low;
    private final double[] high;
    private final double[] little;

    /// @param rows how many losses are looked at together
    Fading(int rows) {
        this.low = new double[rows];
        this.high = new double[rows];
        this.little = new double[rows];
    }

    /// Which losses fall for ever.
    ///
    /// @param slopes the slopes of all losses, each at a distance of its own
    boolean[] of(UnaryOperator<double[]> slopes) {
        start(slopes);
        outward(slopes);
        for (int i = 0; i < HALVINGS; i++) halve(slopes);
        double[] beyond =
                slopes.apply(Arrays.stream(high).map(far -> FURTHER * far).toArray());
        boolean[] falls = new boolean[low.length];
        for (int i = 0; i < falls.length; i++) falls[i] = little[i] > 0 && beyond[i] < 0;
        return falls;
    }

    /// A slope that is not finite at the start, as at the edge of where a loss is finite, is taken at 1.
    private void start(UnaryOperator<double[]> slopes) {
        double[] first = slopes.apply(low.clone());
        Arrays.fill(high, 1);
        double[] second = slopes.apply(high.clone());
        for (int i = 0; i < first.length; i++) {
            double slope = Double.isFinite(first[i]) ? first[i] : second[i];
            little[i] = slope < 0 ? -LITTLE * slope : 0;
        }
    }

    private void outward(UnaryOperator<double[]> slopes) {
        boolean more = true;
        while (more) {
            double[] there = slopes.apply(high.clone());
            more = false;
            for (int i = 0; i < there.length; i++) {
                if (little[i] > 0 && there[i] < -little[i] && high[i] < FARTHEST) {
                    low[i] = high[i];
                    high[i] *= 2;
                    more = true;
                }
            }
        }
    }

    private void halve(UnaryOperator<double[]> slopes) {
        double[] middle = new double[low.length];
        for (int i = 0; i < middle.length; i++) middle[i] = low[i] + (high[i] - low[i]) / 2;
        double[] there = slopes.apply(middle.clone());
        for (int i = 0; i < middle.length; i++) {
            if (there[i] < -little[i]) low[i] = middle[i];
            else high[i] = middle[i];
        }
    }
}
