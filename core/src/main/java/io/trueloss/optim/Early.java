package io.trueloss.optim;

import java.util.Optional;

/// Stopping before the minimum, so that the model does not learn the training rows by heart.
///
/// @param halt when
/// @param judge what rows that are not learned from say; empty if there are none
public record Early(Halt halt, Optional<Judge> judge) {

    /// Says what weights cost on rows that are not learned from.
    @FunctionalInterface
    public interface Judge {

        /// The mean loss of those rows at weights that it may not keep.
        double loss(double[] w);
    }
}
