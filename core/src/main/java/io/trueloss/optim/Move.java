package io.trueloss.optim;

/// What came of trying to move.
public sealed interface Move {

    /// The point reached.
    Point to();

    /// A better point; there may be more.
    record Made(Point to) implements Move {}

    /// The end: the certificate says what is known about it.
    record Arrived(Point to, Certificate certificate) implements Move {}

    /// No further, though the tolerance is not met.
    record Stuck(Point to, String reason) implements Move {}

    /// Flat, but no minimum: the curvature is negative somewhere.
    record Caught(Point to, Certificate.Stationary certificate) implements Move {}

    /// There is no minimum to be found: the values fall, or the weights grow, without end.
    record Lost(Point to, String reason) implements Move {}
}
