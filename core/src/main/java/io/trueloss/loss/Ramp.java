package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The hinge loss up to a cap, for the better one of two classes with wrong labels: no row costs more
/// than the cap.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: 1 if most targets are class 1, else -1; with a cap up to 2, every score beyond it too.
/// - Use when: some labels are plainly wrong and a support vector machine would follow them.
/// - Avoid when: a fit must be certain to be the best one: it is not convex; or rows at the start are all
///   beyond the cap, where it is flat.
/// - Source: Collobert, Sinz, Weston and Bottou (2006), ICML, 201–208. The cap of 2 is theirs with s =
///   -1; others cap at 1.
///
/// @param cap what a row costs at most, > 0
@Is("min(cap, max(0, 1 - s*f))")
public record Ramp(@Or("2") double cap) implements PointLoss {

    public Ramp {
        positive("cap", cap);
    }

    @Override
    public Target target() {
        return Target.BINARY;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
