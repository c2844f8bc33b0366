package io.trueloss.metric;

import io.trueloss.listing.Listed;
import io.trueloss.report.Estimate;

/// A number that people read of predictions. Unlike a loss it need not be a sum over rows, and nothing is
/// trained on it.
public interface Metric extends Listed {

    /// What it needs of rows, as words that go on "auc needs ...".
    String needs();

    /// Whether these rows have that.
    boolean applies(Scored rows);

    /// The number with its interval; [Estimate.Unknown] with the reason where there is none.
    ///
    /// @param rows targets, and what a model says of them
    /// @param level the confidence, such as 0.95
    Estimate measure(Scored rows, double level);
}
