package io.trueloss.optim;

import java.util.Arrays;

/// Where a run has been: its best point, and whether its weights keep growing in one direction.
final class Trail {
    private static final int STEADY = 5;
    private static final double SAME_WAY = 0.9;
    private static final double ROUNDING = 1e-11;

    private Point best = new Point(new double[0], Double.POSITIVE_INFINITY, new double[0]);
    private Point last = best;
    private double[] direction = new double[0];
    private double stride;
    private int growing;
    private int asked = STEADY;

    void start(Point point) {
        best = point;
        last = point;
        direction = new double[point.w().length];
    }

    State.Walked state() {
        return new State.Walked(best, last, direction.clone(), stride, growing, asked);
    }

    void resume(State.Walked state) {
        best = state.best();
        last = state.last();
        direction = state.direction().clone();
        stride = state.stride();
        growing = state.growing();
        asked = state.asked();
    }

    /// Whether a point is another one than the last.
    boolean elsewhere(Point point) {
        return !Arrays.equals(point.w(), last.w());
    }

    void add(Point point) {
        double[] move = Vectors.minus(point.w(), last.w());
        double length = Vectors.length(move);
        double[] way = length == 0 ? move : Vectors.times(1 / length, move);
        boolean onward = length >= stride / 2
                && length > 0
                && Vectors.length(point.w()) > Vectors.length(last.w())
                && Vectors.dot(way, direction) > SAME_WAY;
        growing = onward ? growing + 1 : 0;
        direction = way;
        stride = length;
        last = point;
        if (point.value() <= best.value()) {
            best = point;
        }
    }

    /// Takes the point at which a search arrived as the best, unless it is clearly higher: near a minimum the
    /// values agree in all digits, and the search has looked at the slopes.
    void arrived(Point point) {
        if (point.value() <= best.value() + ROUNDING * Math.abs(best.value())) {
            best = point;
        }
    }

    Point best() {
        return best;
    }

    Drift drift() {
        return new Drift(direction.clone(), growing);
    }

    /// Whether the weights have grown steadily for so long that it is time to ask, again, where that leads.
    boolean suspicious() {
        if (growing < asked) {
            return false;
        }
        asked = 2 * growing;
        return true;
    }
}
