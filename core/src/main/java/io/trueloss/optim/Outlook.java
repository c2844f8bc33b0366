package io.trueloss.optim;

import java.util.Optional;

/// Stopping early, under way: the course of the loss, and the point where rows that are not learned from had
/// their lowest loss.
final class Outlook {
    private final Optional<Early> early;
    private Course course = new Course();
    private Point kept = new Point(new double[0], Double.POSITIVE_INFINITY, new double[0]);

    Outlook(Optional<Early> early) {
        this.early = early;
    }

    /// Takes note of a point; the loss of the rows that are not learned from, NaN if there are none.
    double see(Point point) {
        if (early.isEmpty()) {
            return Double.NaN;
        }
        double held = early.get().judge().map(judge -> judge.loss(point.w())).orElse(Double.NaN);
        double judged = early.get().judge().isPresent() ? held : point.value();
        if (course.add(point.value(), Double.isNaN(judged) ? Double.POSITIVE_INFINITY : judged)) {
            kept = point;
        }
        return held;
    }

    /// Whether it is time to stop.
    boolean over() {
        return early.isPresent() && early.get().halt().over(course);
    }

    /// What is handed back where the minimum was not reached.
    Point best(Point best) {
        return early.isPresent() ? kept : best;
    }

    State.Watched state() {
        return new State.Watched(course.train(), course.held(), kept);
    }

    void resume(State.Watched state) {
        course = new Course(state.train(), state.held());
        kept = state.kept();
    }
}
