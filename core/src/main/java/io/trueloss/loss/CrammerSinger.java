package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The hinge loss of several classes: the score of the right class shall lie a margin above the best other one.
///
/// - Domain: y a class; f any real numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: the likeliest class a margin above the others if more than half of the targets are of it;
///   else equal scores.
/// - Use when: only the decision counts, and few rows (those at the margin) shall define it.
/// - Avoid when: a probability is wanted; or often no class has more than half of the chances: then it does not
///   learn which is likeliest.
/// - Source: Crammer and Singer (2001), J. Mach. Learn. Res. 2, 265–292; the failure: Zhang (2004), J. Mach.
///   Learn. Res. 5, 1225–1251. Not Keras' hinge of several classes (see categorical-hinge), nor PyTorch's
///   (see weston-watkins).
///
/// @param margin how far the right class shall be ahead, > 0
@Is("max(f - f[y] + margin*(1 - onehot(y)))")
public record CrammerSinger(@Or("1") double margin) implements VectorLoss {

    public CrammerSinger {
        positive("margin", margin);
    }

    @Override
    public Target target() {
        return Target.CLASS;
    }

    /// A margin is no probability.
    @Override
    public Link link() {
        return Link.IDENTITY;
    }
}
