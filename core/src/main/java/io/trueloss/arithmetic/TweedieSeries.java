package io.trueloss.arithmetic;

/// The sum in the density of Tweedie's distribution with a power between 1 and 2: that of W(j) = z^j / (j!
/// Gamma(a j)) over j = 1, 2, ..., the number of amounts that may have made up a total y, with a = (2 - p)/(p -
/// 1) and z = y^a / ((p - 1)^a phi^(1 + a) (2 - p)).
///
/// Terms are summed from the largest outwards, in a fixed order, until they no longer change the sum.
///
/// Source: Dunn and Smyth (2005), Stat. Comput. 15(4), 267–280.
///
/// @param log the logarithm of the sum
/// @param index the mean of j, each weighted by its term: (1 + a) times it is what the logarithm loses as the
///     logarithm of phi grows
public record TweedieSeries(double log, double index) {
    /// Logarithm of what no longer changes a sum.
    private static final double NOTHING = -40;

    /// @param y the total, above 0
    /// @param phi the dispersion, above 0
    /// @param p the power, above 1 and below 2
    public static TweedieSeries of(double y, double phi, double p) {
        double a = (2 - p) / (p - 1);
        double z = a * (Log.log(y) - Log.log(p - 1)) - (1 + a) * Log.log(phi) - Log.log(2 - p);
        double middle = Math.max(1, Math.rint(largest(y, phi, p)));
        double top = term(middle, z, a);
        double sum = 1;
        double index = middle;
        for (double j = middle + 1; ; j++) {
            double share = Math.max(term(j, z, a) - top, 2 * NOTHING);
            double each = Exp.exp(share);
            sum += each;
            index += j * each;
            if (share < NOTHING) break;
        }
        for (double j = middle - 1; j >= 1; j--) {
            double share = Math.max(term(j, z, a) - top, 2 * NOTHING);
            double each = Exp.exp(share);
            sum += each;
            index += j * each;
            if (share < NOTHING) break;
        }
        return new TweedieSeries(top + Log.log(sum), index / sum);
    }

    /// Where the terms are largest.
    public static double largest(double y, double phi, double p) {
        return Power.pow(y, 2 - p) / ((2 - p) * phi);
    }

    private static double term(double j, double z, double a) {
        return j * z - Gamma.lgamma(j + 1) - Gamma.lgamma(a * j);
    }
}
