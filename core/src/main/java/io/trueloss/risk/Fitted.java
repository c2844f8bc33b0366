package io.trueloss.risk;

import io.trueloss.optim.Descent;
import io.trueloss.optim.Stop;

/// Weights that were fitted, and what is known about them.
///
/// @param w the weights
/// @param value mean loss and penalty there
/// @param descent how the last descent went; of a loss with kinks, the one on its closest smooth relative
/// @param stop why it ended, with what is known about these weights
public record Fitted(double[] w, double value, Descent descent, Stop stop) {

    static Fitted smooth(Descent descent) {
        return new Fitted(descent.w(), descent.value(), descent, descent.stop());
    }
}
