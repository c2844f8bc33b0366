package io.trueloss.risk;

import io.trueloss.optim.Certificate;
import io.trueloss.optim.Descent;
import io.trueloss.optim.Stop;
import java.util.Optional;

/// Weights that were fitted, and what is known about them.
///
/// @param w the weights
/// @param value mean loss and penalty there
/// @param descent how the last descent went; of a loss with kinks, the one on its closest smooth relative
/// @param stop why it ended, with what is known about these weights
public record Fitted(double[] w, double value, Descent descent, Stop stop) {

    /// Why the curvature here does not say how the weights would vary; empty if it does.
    public Optional<String> unsettled() {
        if (!(stop instanceof Stop.Converged converged)) return Optional.of("the fit did not converge");
        return converged.certificate() instanceof Certificate.Edge
                ? Optional.of("the weights are at the edge of where the loss is finite")
                : Optional.empty();
    }

    static Fitted smooth(Descent descent) {
        return new Fitted(descent.w(), descent.value(), descent, descent.stop());
    }
}
