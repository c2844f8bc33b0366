package io.trueloss.optim;

/// Weights at which an objective was evaluated. Its arrays are not to be changed.
///
/// @param w the weights
/// @param value objective and penalty together; +infinity where anything was not a number
/// @param gradient the gradient of the smooth part: objective and l2
public record Point(double[] w, double value, double[] gradient) {

    /// Whether it can be stood on.
    boolean finite() {
        return Double.isFinite(value);
    }
}
