package io.trueloss.loss;

import io.trueloss.loss.Relative.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How near one loss comes to another, given a setting of the other one and a stretch of its scores.
///
/// @param here the one
/// @param there the other
record Fit(Profile here, Profile there) {

    private static final double ROUNDING = 1e-9;

    /// Two gradients beside each other.
    ///
    /// @param fit what was compared
    /// @param setting the setting of the other loss
    /// @param stretch how its scores were stretched
    /// @param factor what the other gradient must be multiplied with
    /// @param distance what is left, as a share
    record Match(Fit fit, double setting, double stretch, double factor, double distance) {

        Relative relative(String name) {
            double sure = distance > ROUNDING || fit.isSame(this) ? distance : Math.max(distance, 1e-3);
            double nice = nice(factor / stretch);
            double stretched = nice(stretch);
            return new Relative(
                    name,
                    nice,
                    stretched,
                    sure <= ROUNDING ? fit.constant(this) : new Constant(Constant.Kind.NONE, 0),
                    sure,
                    fit.here().points(),
                    fit.there().size());
        }
    }

    /// As it is.
    Relative plain(String name) {
        return with(0, 1).relative(name);
    }

    /// The factor that brings the other gradient nearest; a factor that is not positive is none.
    Match with(double setting, double stretch) {
        double[][] a = here.gradient(0, 1);
        double[][] b = there.gradient(setting, stretch);
        double both = 0;
        double one = 0;
        double other = 0;
        int apart = 0;
        int seen = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                boolean left = Double.isFinite(a[i][j]);
                boolean right = Double.isFinite(b[i][j]);
                if (left && right) {
                    both += a[i][j] * b[i][j];
                    one += a[i][j] * a[i][j];
                    other += b[i][j] * b[i][j];
                    seen++;
                } else if (left != right) {
                    apart++;
                }
            }
        }
        double factor = both / other;
        if (seen < 20 || !(factor > 0) || apart > seen / 4) {
            return new Match(this, setting, stretch, 1, 1);
        }
        return new Match(
                this, setting, stretch, factor, apart == 0 ? left(a, b, factor, one) : 0.1 + left(a, b, factor, one));
    }

    /// For each class the factor that makes the other gradient this one; nothing if there is none for some
    /// class.
    Optional<List<Double>> weights(int classes) {
        double[][] a = here.gradient(0, 1);
        double[][] b = there.gradient(0, 1);
        var weights = new ArrayList<Double>();
        for (int i = 0; i < a.length && weights.size() < classes; i++) {
            if (here.targets().get(i)[0] == weights.size()) {
                factor(a[i], b[i]).ifPresent(weights::add);
            }
        }
        return weights.size() == classes ? Optional.of(weights) : Optional.empty();
    }

    private static Optional<Double> factor(double[] a, double[] b) {
        int at = IntStream.range(0, a.length)
                .filter(j -> Math.abs(b[j]) > 1e-3)
                .findFirst()
                .orElse(0);
        double factor = nice(a[at] / b[at]);
        boolean all =
                IntStream.range(0, a.length).allMatch(j -> Math.abs(a[j] - factor * b[j]) <= 1e-9 * Math.abs(a[j]));
        return Optional.of(factor).filter(number -> all && number > 0 && Double.isFinite(number));
    }

    /// Whether the two are one also far out and close by, where settings at an end look like another loss.
    private boolean isSame(Match match) {
        double[][] a = here.wide().gradient(0, 1);
        double[][] b = there.wide().gradient(match.setting(), match.stretch());
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                double gap = Math.abs(a[i][j] - match.factor() * b[i][j]);
                if (gap > 1e-7 * Math.abs(a[i][j]) + 1e-12) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The length of what is left of the one gradient without the other.
    private static double left(double[][] a, double[][] b, double factor, double one) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                double gap = a[i][j] - factor * b[i][j];
                sum += Double.isFinite(gap) ? gap * gap : 0;
            }
        }
        return Math.sqrt(sum / one);
    }

    /// What of the one loss the other does not explain: whether it is there, and whether it is one number.
    private Constant constant(Match match) {
        double[][] a = here.value(0, 1);
        double[][] b = there.value(match.setting(), match.stretch());
        double factor = match.factor() / match.stretch();
        double first = Double.NaN;
        double most = 0;
        double size = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                double gap = a[i][j] - factor * b[i][j];
                if (Double.isFinite(gap)) {
                    first = Double.isNaN(first) ? gap : first;
                    most = Math.max(most, Math.abs(gap - first));
                    size = Math.max(size, Math.abs(a[i][j]));
                }
            }
        }
        double rounding = ROUNDING * (1 + size);
        if (most > rounding) {
            return new Constant(Constant.Kind.OF_TARGET, 0);
        }
        return Math.abs(first) <= rounding
                ? new Constant(Constant.Kind.NONE, 0)
                : new Constant(Constant.Kind.NUMBER, first);
    }

    /// A number without the last digits of a computation.
    private static double nice(double value) {
        for (int bottom = 1; bottom <= 360; bottom++) {
            double top = Math.rint(value * bottom);
            if (top != 0 && Math.abs(value * bottom / top - 1) < 1e-8) {
                return top / bottom;
            }
        }
        return value;
    }
}
