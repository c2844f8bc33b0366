package io.trueloss.optim;

import java.util.Optional;

/// Finds how far to go along a direction: far enough that the slope has flattened, not so far that the value
/// rises.
///
/// A point is good under the Wolfe conditions, or under their approximate form, which compares slopes and not
/// values: near a minimum the values agree in all their digits while the slopes still differ. Where the
/// function is not finite counts as uphill. Source: Hager and Zhang (2005), SIAM J. Optim. 16(1), 170–192.
final class LineSearch {
    private static final double DECREASE = 0.1;
    private static final double FLATTENED = 0.9;
    private static final double NOISE = 1e-12;
    private static final double FLAT = 0.01;
    private static final double FARTHEST = 100;
    private static final double EXPAND = 5;
    private static final double SHRINK = 0.66;
    private static final int TRIALS = 60;

    private final Penalised problem;
    private final Point from;
    private final double[] direction;
    private final Trial start;
    private final double ceiling;
    private int trials;
    private Trial best;
    private boolean found;

    /// A point at distance `alpha` along the direction, in units of its length, and the slope there.
    record Trial(double alpha, Point point, double slope) {}

    LineSearch(Penalised problem, Point from, double[] direction) {
        this.problem = problem;
        this.from = from;
        this.direction = direction;
        this.start = new Trial(0, from, Vectors.dot(from.gradient(), direction));
        this.ceiling = from.value() + NOISE * Math.abs(from.value());
        this.best = start;
    }

    /// The place at `alpha` that was evaluated elsewhere.
    Trial trial(double alpha, Point point) {
        double slope = point.finite() ? Vectors.dot(point.gradient(), direction) : Double.POSITIVE_INFINITY;
        return new Trial(alpha, point, Double.isNaN(slope) ? Double.POSITIVE_INFINITY : slope);
    }

    /// Whether to move there.
    boolean good(Trial trial) {
        double value = trial.point.value();
        if (value == Double.NEGATIVE_INFINITY) {
            return true;
        }
        boolean flat = trial.slope >= FLATTENED * start.slope;
        boolean lower = value - from.value() <= DECREASE * trial.alpha * start.slope;
        boolean nearlyLower = value <= ceiling && (2 * DECREASE - 1) * start.slope >= trial.slope;
        return flat && trial.point.finite() && (lower || nearlyLower);
    }

    /// As [#from(Trial)], but goes first to where the slope would be 0 if it changed evenly; on a parabola that
    /// is the lowest place.
    Optional<Trial> near(Trial first) {
        double change = first.slope - start.slope;
        boolean flat = Math.abs(first.slope) <= FLAT * Math.abs(start.slope) && good(first);
        if (flat || !(change > 0) || Double.isInfinite(change)) {
            return from(first);
        }
        Trial second = at(Math.min(first.alpha * (-start.slope / change), FARTHEST * first.alpha));
        if (good(second)) {
            return Optional.of(second);
        }
        note(second);
        return from(first);
    }

    /// The first good place found, going on from a first trial; the lowest one if none is good; empty if none
    /// is lower.
    Optional<Trial> from(Trial first) {
        Trial[] bracket = {start, start};
        if (!note(first)) {
            bracket = bracket(first);
        }
        while (!found && trials < TRIALS && bracket[1].alpha - bracket[0].alpha > 1e-14 * bracket[1].alpha) {
            double width = bracket[1].alpha - bracket[0].alpha;
            bracket = secants(bracket);
            if (!found && bracket[1].alpha - bracket[0].alpha > SHRINK * width) {
                bracket = update(bracket, (bracket[0].alpha + bracket[1].alpha) / 2);
            }
        }
        return best.alpha > 0 ? Optional.of(best) : Optional.empty();
    }

    private Trial at(double alpha) {
        trials++;
        return trial(alpha, problem.at(Vectors.moved(from.w(), alpha, direction)));
    }

    /// Remembers a trial if it is the lowest so far; a good one ends the search.
    private boolean note(Trial trial) {
        found = found || good(trial);
        boolean flatter = trial.point.value() <= best.point.value() && Math.abs(trial.slope) < Math.abs(best.slope);
        if (good(trial) || trial.point.value() < best.point.value() || flatter) {
            best = trial;
        }
        return found;
    }

    private Trial[] bracket(Trial first) {
        Trial low = start;
        Trial high = first;
        while (!found && high.slope < 0 && high.point.value() <= ceiling && trials < TRIALS) {
            low = high;
            high = at(EXPAND * high.alpha);
            note(high);
        }
        return high.slope < 0 || found ? halved(new Trial[] {low, high}) : new Trial[] {low, high};
    }

    /// Halves until the upper end is uphill; the lower end is downhill and not above the start.
    private Trial[] halved(Trial[] bracket) {
        Trial low = bracket[0];
        Trial high = bracket[1];
        while (!found && trials < TRIALS) {
            Trial middle = at((low.alpha + high.alpha) / 2);
            note(middle);
            if (middle.slope >= 0) {
                return new Trial[] {low, middle};
            }
            if (middle.point.value() <= ceiling) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Trial[] {low, high};
    }

    private Trial[] update(Trial[] bracket, double alpha) {
        if (found || !(alpha > bracket[0].alpha && alpha < bracket[1].alpha)) {
            return bracket;
        }
        Trial middle = at(alpha);
        note(middle);
        if (middle.slope >= 0) {
            return new Trial[] {bracket[0], middle};
        }
        return middle.point.value() <= ceiling
                ? new Trial[] {middle, bracket[1]}
                : halved(new Trial[] {bracket[0], middle});
    }

    private Trial[] secants(Trial[] bracket) {
        double first = secant(bracket[0], bracket[1]);
        Trial[] next = update(bracket, first);
        if (!found && first == next[1].alpha) {
            return update(next, secant(bracket[1], next[1]));
        }
        if (!found && first == next[0].alpha) {
            return update(next, secant(bracket[0], next[0]));
        }
        return next;
    }

    private static double secant(Trial one, Trial other) {
        if (Double.isInfinite(one.slope) || Double.isInfinite(other.slope)) {
            return (one.alpha + other.alpha) / 2;
        }
        return (one.alpha * other.slope - other.alpha * one.slope) / (other.slope - one.slope);
    }
}
