package io.trueloss.optim;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Tells from where a descent has been how it was going.
///
/// A slope that shrinks by a share a step lies on a line in the logarithm of the slope; one that shrinks ever
/// more slowly, on a line in both logarithms. Both are drawn on.
///
/// @param going where it has been
/// @param goal how small the slope was to become
/// @param steepest the steepest slope met
record Gauge(Going going, double goal, double steepest) {
    private static final int FEW = 8;
    private static final double ROUNDING = 1e-13;
    private static final double SURE = 2;
    private static final double RISES = 0.1;
    private static final double LESS = 0.4;

    /// The pace; empty after too few steps to tell.
    Optional<Pace> pace() {
        double[] values = going.values();
        if (values.length < FEW) {
            return Optional.empty();
        }
        double steps = (values.length - 1.0) * going.stride();
        double net = values[0] - values[values.length - 1];
        double travel = Arrays.stream(going.travels()).sum();
        double[] residuals = going.residuals();
        double[] more = more(residuals);
        return Optional.of(new Pace(
                kind(values, more[0]),
                net / steps,
                travel / steps,
                more[0],
                more[1],
                residuals[residuals.length - 1] / steepest));
    }

    /// @param more how many more steps are needed; NaN if the slope does not shrink
    private Pace.Kind kind(double[] values, double more) {
        double[] travels = going.travels();
        double travel = Arrays.stream(travels).sum();
        double rise = (travel - (values[0] - values[values.length - 1])) / 2;
        if (travel <= ROUNDING * Math.abs(values[0])) {
            return Pace.Kind.FLAT;
        }
        if (!Double.isNaN(more)
                || rise <= RISES * travel
                || Line.of(values, this::step).falls(SURE)) {
            return Pace.Kind.FALLING;
        }
        double later =
                Arrays.stream(travels, travels.length / 2, travels.length).sum();
        return later < LESS * travel ? Pace.Kind.SETTLING : Pace.Kind.SWINGING;
    }

    /// How many more steps until the slope is small enough: if it goes on to shrink by the same share a step,
    /// and if it does so ever more slowly where it looks like that.
    private double[] more(double[] residuals) {
        double[] log = Arrays.stream(residuals).map(StrictMath::log).toArray();
        double end = going.from() + (log.length - 1.0) * going.stride();
        Line share = Line.of(log, this::step);
        Line power = Line.of(log, i -> StrictMath.log(1 + step(i)));
        if (!Vectors.finite(log) || !share.falls(SURE)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double wanted = StrictMath.log(goal);
        double least = Math.max(1, share.reaches(wanted) - end);
        double slower = StrictMath.exp(power.reaches(wanted)) - 1 - end;
        return new double[] {least, power.left() < share.left() ? Math.max(least, slower) : least};
    }

    private double step(int i) {
        return going.from() + (double) i * going.stride();
    }

    /// A line through points, by least squares.
    ///
    /// @param slope of the line
    /// @param level at the middle of the points
    /// @param middle of their places
    /// @param left the sum of squares that it leaves
    /// @param error the standard error of the slope
    private record Line(double slope, double level, double middle, double left, double error) {
        static Line of(double[] y, IntToDoubleFunction place) {
            int n = y.length;
            double[] x = new double[n];
            Arrays.setAll(x, place);
            double middle = Arrays.stream(x).sum() / n;
            double level = Arrays.stream(y).sum() / n;
            double[] across = Arrays.stream(x).map(each -> each - middle).toArray();
            double[] up = Arrays.stream(y).map(each -> each - level).toArray();
            double wide = Vectors.dot(across, across);
            double slope = Vectors.dot(across, up) / wide;
            double[] rest = Vectors.moved(up, -slope, across);
            double left = Vectors.dot(rest, rest);
            return new Line(slope, level, middle, left, Math.sqrt(left / (n - 2) / wide));
        }

        /// Whether it falls by more than so many standard errors.
        boolean falls(double errors) {
            return -slope > errors * error;
        }

        /// Where it has this height.
        double reaches(double y) {
            return middle + (y - level) / slope;
        }
    }
}
