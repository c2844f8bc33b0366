package io.trueloss.metric;

import io.trueloss.listing.Listed;
import io.trueloss.report.Estimate;

/// A number that people read of predictions. Unlike a loss it need not be a sum over rows, and nothing is trained on it.
public interface Metric extends Listed {

    /// The number with its interval; [Estimate.Unknown] with the reason where the rows do not say what it needs.
    ///
    /// @param rows targets and predictions
    /// @param level the confidence, such as 0.95
    Estimate measure(Scored rows, double level);
}
