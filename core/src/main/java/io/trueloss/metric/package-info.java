/// Metrics: what people read of predictions, each with its interval. `--metric auc` is
/// [io.trueloss.metric.Auc].
@NullMarked
package io.trueloss.metric;

import org.jspecify.annotations.NullMarked;
