package io.trueloss.optim;

import java.util.Arrays;
import java.util.Optional;

/// Whether a descent is going to where there is no minimum: values that fall without end, or weights that grow
/// without end.
///
/// @param problem what is made small
record Beyond(Penalised problem) {
    private static final double ENDLESS = 1e30;
    private static final double NOTHING = 1e-9;
    private static final double MOSTLY = 0.3;

    /// Whether a value is below all that a minimum could have.
    ///
    /// @param first the size of the value at the start
    static boolean endless(double value, double first) {
        return value < -ENDLESS * first;
    }

    /// Asks an objective that can tell whether the way the weights are going leads to a minimum at infinity;
    /// and once more where a search without prices ends, since it may have tired on that way. A weight with a
    /// price does not go there.
    Optional<Parting> parting(Move move, Trail trail) {
        double[] way = trail.drift().direction();
        boolean over = !(move instanceof Move.Made);
        boolean ask = over ? unpriced() : free(way, MOSTLY) && trail.suspicious();
        if (!(problem.objective() instanceof Receding receding) || !ask) {
            return Optional.empty();
        }
        return receding.recession(way).filter(parting -> free(parting.direction(), NOTHING));
    }

    private boolean unpriced() {
        Penalty penalty = problem.penalty();
        return !penalty.sparse() && Arrays.stream(penalty.l2()).allMatch(price -> price == 0);
    }

    /// Whether a direction moves no weight with a price by more than this share of its length.
    private boolean free(double[] direction, double share) {
        Penalty penalty = problem.penalty();
        for (int j = 0; j < direction.length; j++) {
            if (Math.abs(direction[j]) > share && !penalty.free(j)) {
                return false;
            }
        }
        return true;
    }
}
