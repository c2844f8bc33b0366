package io.trueloss.optim;

import java.util.Optional;

/// When a search that knows little of the curvature may stop: its residual is small beside the largest one met,
/// and the step it would take next promises little or is short. The latter keeps a start that was absurdly
/// steep from making everything after it look flat.
final class Goal {
    private static final double SHORT = 1e-10;

    private final double tolerance;
    private double largest;
    private double farthest;

    /// @param tolerance how small the residual must be beside the largest
    /// @param largest the largest residual so far, or another natural size of it
    /// @param farthest the largest weight so far
    Goal(double tolerance, double largest, double farthest) {
        this.tolerance = tolerance;
        this.largest = largest;
        this.farthest = farthest;
    }

    /// As another one that remembered this in its first two places; a new one if it is empty.
    ///
    /// @param natural a natural size of the residual, or 0
    static Goal of(double tolerance, double natural, double[] memory) {
        return memory.length == 0 ? new Goal(tolerance, natural, 0) : new Goal(tolerance, memory[0], memory[1]);
    }

    /// Takes note of a point and its residual.
    void see(Point here, double residual) {
        largest = Math.max(largest, residual);
        farthest = Math.max(farthest, Vectors.largest(here.w()));
    }

    /// Whether a residual is small beside the largest.
    boolean flat(double residual) {
        return residual <= tolerance * largest;
    }

    /// Whether a step can make no difference: it promises to lower the value by little, or is short.
    boolean settled(Point here, double[] step, double promise) {
        return promise <= tolerance * Math.sqrt(tolerance) * Math.abs(here.value())
                || Vectors.largest(step) <= SHORT * farthest;
    }

    /// The end, if the tolerance is met at a point from which a step down the gradient at this rate would be
    /// next.
    Optional<Move> arrived(Penalised problem, Point here, double rate) {
        double[] pull = problem.subgradient(here);
        double residual = Vectors.largest(pull);
        see(here, residual);
        boolean settled = settled(here, Vectors.times(rate, pull), rate / 2 * Vectors.dot(pull, pull));
        return residual == 0 || flat(residual) && settled
                ? Optional.of(new Move.Arrived(here, problem.certificate(here, largest)))
                : Optional.empty();
    }

    double largest() {
        return largest;
    }

    double farthest() {
        return farthest;
    }
}
