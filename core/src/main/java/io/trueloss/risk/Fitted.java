package io.trueloss.risk;

import io.trueloss.optim.Descent;
import io.trueloss.optim.Penalty;
import io.trueloss.optim.Stop;

/// Weights that were fitted, and what is known about them.
///
/// @param w the weights
/// @param value mean loss and penalty there
/// @param descent how the last descent went; of a loss with kinks, the one on its closest smooth relative
public record Fitted(double[] w, double value, Descent descent) {

    static Fitted smooth(Descent descent) {
        return new Fitted(descent.w(), descent.value(), descent);
    }

    /// The weights of the closest smooth loss, or the ones ahead of them where the loss itself is no higher there.
    static Fitted kinked(LinearObjective objective, Penalty penalty, Descent closest, double[] ahead) {
        double here = value(objective, penalty, closest.w());
        double there = value(objective, penalty, ahead);
        return there <= here ? new Fitted(ahead, there, closest) : new Fitted(closest.w(), here, closest);
    }

    private static double value(LinearObjective objective, Penalty penalty, double[] w) {
        return objective.evaluate(w, new double[w.length]) + penalty.of(w);
    }

    /// Why it ended.
    public Stop stop() {
        return descent.stop();
    }
}
