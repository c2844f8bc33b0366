package io.trueloss.optim;

/// A mean over rows of a function of each row's scores, which are sums of its columns times weights: what is
/// known of a row's gradient is one number a score.
public interface Scored extends Batched {

    /// The rows, one by one. May share memory with this one.
    RowScores each();
}
