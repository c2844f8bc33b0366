package io.trueloss.optim;

import java.util.Optional;

/// An objective that may have its minimum at infinity, and can prove it: separable classes, counts of zero.
public interface Receding extends Objective {

    /// A direction along which the objective never rises however far one goes, and falls for ever, verified on
    /// every row; empty if there is none or none was found.
    ///
    /// @param hint where the weights are going; often, but not always, such a direction
    Optional<Parting> recession(double[] hint);
}
