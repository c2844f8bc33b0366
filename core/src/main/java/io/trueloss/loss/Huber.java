package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Squared near the target, absolute far from it, so that one wild row cannot own the fit.
///
/// - Domain: y and f any real number, in the unit of the target.
/// - Minimised by: the point where residuals clipped to ±delta balance.
/// - Use when: a few targets are wild and you still want a mean.
/// - Avoid when: the large errors are the ones that cost.
/// - Source: Huber (1964), Ann. Math. Stat. 35(1), 73–101.
///
/// @param delta where the parabola becomes a line, in the unit of the target, > 0
@Is("if(abs(r) <= delta, r^2/2, delta*(abs(r) - delta/2)) where r = f - y")
public record Huber(@Or("1") double delta) implements PointLoss {

    public Huber {
        positive("delta", delta);
    }
}
