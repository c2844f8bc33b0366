package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// The hinge loss of several classes that looks at each wrong one: the score of the right class shall lie a
/// margin above every other.
///
/// - Domain: y a class; f any real numbers, one a class. The same number added to every score changes nothing.
/// - Minimised by: with p = 1 the likeliest class a margin above the others where it is likely enough; else
///   scores of which some tie.
/// - Use when: every wrong class that comes near shall cost, not only the nearest.
/// - Avoid when: a probability is wanted; or often no class has more than half of the chances: then it need
///   not learn which is likeliest.
/// - Source: Weston and Watkins (1999), ESANN, 219–224; the failure: Zhang (2004), J. Mach. Learn. Res. 5,
///   1225–1251. The sum over the wrong classes: PyTorch's multi_margin_loss divides it by the number of
///   classes.
///
/// @param p 1, or 2 for squares
/// @param margin how far the right class shall be ahead, > 0
@Is("sum(max(0, f - f[y] + margin)^p*(1 - onehot(y)))")
public record WestonWatkins(@Or("1") int p, @Or("1") double margin) implements VectorLoss {

    public WestonWatkins {
        if (p != 1 && p != 2) {
            throw new IllegalArgumentException("p must be 1 or 2, was " + p);
        }
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
