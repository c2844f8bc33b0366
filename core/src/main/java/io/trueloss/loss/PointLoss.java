package io.trueloss.loss;

/// A loss of one score a row.
public non-sealed interface PointLoss extends Loss {

    /// What a score of f costs where the target is y. For looking at a loss, not for loops: it binds the
    /// formula anew.
    default double value(double y, double f) {
        return At.point(this, y, f).value();
    }

    /// How much the loss grows with f, at a point.
    default double gradient(double y, double f) {
        return At.point(this, y, f).gradient()[0];
    }

    /// How much the gradient grows with f, at a point.
    default double curvature(double y, double f) {
        return At.point(this, y, f).curvature()[0];
    }
}
