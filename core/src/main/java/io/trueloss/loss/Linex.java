package io.trueloss.loss;

import static io.trueloss.error.Require.finite;

import io.trueloss.listing.Or;

/// Linear for errors on one side, exponential on the other, for where too much is a nuisance and too little a
/// disaster, or the other way round.
///
/// - Domain: y and f any real number; a is in one over the unit of the target.
/// - Minimised by: -log(the mean of exp(-a*y))/a: below the mean if a > 0.
/// - Use when: one side is far worse the farther off, such as a dam built too low.
/// - Avoid when: targets are wild: one of them can own the fit, or make the loss infinite.
/// - Source: Varian (1975), in Studies in Bayesian Econometrics and Statistics, North-Holland, 195–208; Zellner
///   (1986), J. Am. Stat. Assoc. 81(394), 446–451.
///
/// @param a how fast the bad side grows, not 0: too much is bad if it is positive, too little if it is negative
@Is("expm1(a*r) - a*r where r = f - y")
public record Linex(@Or("1") double a) implements PointLoss {

    public Linex {
        finite("a", a);
        if (a == 0) {
            throw new IllegalArgumentException("a must not be 0");
        }
    }
}
