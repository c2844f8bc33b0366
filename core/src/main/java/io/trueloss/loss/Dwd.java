package io.trueloss.loss;

import static io.trueloss.error.Require.positive;

import io.trueloss.listing.Or;

/// Distance-weighted discrimination, for two classes with more columns than rows: each row pulls by the
/// inverse of its distance.
///
/// - Domain: y 0 or 1 (s is -1 or 1); f any real number, its sign is the class.
/// - Minimised by: q/(q + 1) times (p/(1 - p))^(1/(q + 1)), where p is the share of class 1, if that is
///   above 1/2; mirrored below.
/// - Use when: there are many columns and few rows, where the rows of a support vector machine pile up at
///   the margin.
/// - Avoid when: a probability is wanted: the score is none.
/// - Source: Marron, Todd and Ahn (2007), J. Am. Stat. Assoc. 102(480), 1267–1271; for every q: Wang and
///   Zou (2018), J. R. Stat. Soc. B 80(1), 177–198.
///
/// @param q how fast the pull of far rows fades, > 0; the larger, the nearer to the hinge
@Is("if(m <= b, 1 - m, (b/m)^q/(q + 1)) where m = s*f, b = q/(q + 1)")
public record Dwd(@Or("1") double q) implements PointLoss {

    public Dwd {
        positive("q", q);
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
