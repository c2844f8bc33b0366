package io.trueloss.loss;

import static io.trueloss.error.Require.fraction;

import io.trueloss.listing.Or;
import java.util.List;

/// Several quantiles at once, for a picture of the whole spread: the sum of a pinball loss for each share.
///
/// - Domain: y any real number; f one score a quantile, in the unit of the target, which is the unit of the
///   loss.
/// - Minimised by: the quantiles of the targets, in the order of q.
/// - Use when: an interval is wanted, or the spread changes from row to row.
/// - Avoid when: the quantiles must never cross: nothing keeps them apart, only enough data does (He 1997, Am.
///   Stat. 51(2), 186–192).
/// - Source: Koenker and Bassett (1978), Econometrica 46(1), 33–50.
///
/// @param q the shares of targets that shall lie below each score, between 0 and 1, ascending
@Is("sum(max(q*(y - f), (q - 1)*(y - f)))")
public record MultiQuantile(@Or("[0.1, 0.5, 0.9]") List<Double> q) implements VectorLoss {

    public MultiQuantile {
        q = List.copyOf(q);
        q.forEach(share -> fraction("q", share));
        if (q.isEmpty() || !q.equals(q.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("q must be one or more ascending shares, was " + q);
        }
    }
}
