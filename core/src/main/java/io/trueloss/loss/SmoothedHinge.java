package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The hinge loss with its corner rounded by a parabola, for the better one of two classes by a smooth
/// loss.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: for gamma up to 1 and p, the share of class 1, above 1/2, 1 - gamma*(1 - p)/p; mirrored
///   below. From gamma = 2 on 2p - 1.
/// - Use when: the hinge is wanted and the optimizer needs a curvature.
/// - Avoid when: a probability is wanted: the score is none.
/// - Source: Rennie and Srebro (2005), IJCAI Workshop on Advances in Preference Handling (gamma = 1);
///   Shalev-Shwartz and Zhang (2013), J. Mach. Learn. Res. 14, 567–599.
///
/// @param gamma how wide the parabola is below the margin of 1, > 0
@Is("if(m >= 1, 0, if(m <= 1 - gamma, 1 - gamma/2 - m, (1 - m)^2/(2*gamma)))" + " where m = s*f")
public record SmoothedHinge(@Or("1") double gamma) implements PointLoss {

    public SmoothedHinge {
        positive("gamma", gamma);
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
