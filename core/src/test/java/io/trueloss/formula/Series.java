package io.trueloss.formula;

import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/// Power series with many digits.
final class Series {

    private Series() {}

    /// exp(x) = 2^n * exp(r/2^k)^(2^k), |r| <= log(2)/2.
    static Apfloat exp(Apfloat x, int digits) {
        int work = digits + 40;
        var exact = x.precision(Math.min(x.precision(), work));
        var two = new Apfloat(2, work);
        var log2 = ApfloatMath.log(two);
        long n = Math.round(x.precision(17).divide(log2.precision(17)).doubleValue());
        var rest = n == 0 ? exact : exact.subtract(log2.multiply(new Apfloat(n, work)));
        int halvings = 4 + (int) Math.sqrt(digits) / 2;
        var small = rest.signum() == 0 ? rest : rest.divide(ApfloatMath.pow(two, halvings));
        var grown = expm1(small, work);
        for (int i = 0; i < halvings; i++) {
            grown = grown.multiply(grown.add(new Apfloat(2, work)));
        }
        return grown.add(new Apfloat(1, work)).multiply(ApfloatMath.pow(two, n)).precision(precision(x, digits));
    }

    /// An exponential of a number with few digits has fewer.
    private static long precision(Apfloat x, int digits) {
        return Math.max(1, Math.min(digits + 10, x.precision() - Math.max(0, x.scale())));
    }

    /// For |x| < 0.1.
    static Apfloat expm1(Apfloat x, int digits) {
        var sum = x;
        var term = x;
        for (int n = 2; term.signum() != 0 && term.scale() > x.scale() - digits - 5; n++) {
            term = term.multiply(x).divide(new Apfloat(n, digits + 10));
            sum = sum.add(term);
        }
        return sum;
    }

    /// For |x| < 0.001.
    static Apfloat log1p(Apfloat x, int digits) {
        var sum = x;
        var power = x;
        for (int n = 2; power.scale() > x.scale() - digits - 5; n++) {
            power = power.multiply(x).negate();
            sum = sum.add(power.divide(new Apfloat(n, digits + 10)));
        }
        return sum;
    }

    /// The integral of exp(-t^2) from 0 to x, for |x| <= 7.
    static Apfloat erf(Apfloat x, int digits) {
        int work = digits + 80;
        var z = x.precision(work);
        var square = z.multiply(z).negate();
        var term = z;
        var sum = z;
        for (int n = 1; term.signum() != 0 && term.scale() > z.scale() - work; n++) {
            term = term.multiply(square).divide(new Apfloat(n, work));
            sum = sum.add(term.divide(new Apfloat(2L * n + 1, work)));
        }
        return sum;
    }

    /// What erfc(x) has beside exp(-x^2)/(x*sqrt(pi)), for x >= 6 (DLMF 7.9.1).
    static Apfloat erfc(Apfloat x, int digits) {
        int work = digits + 20;
        var one = new Apfloat(1, work);
        var step = one.divide(x.multiply(x).multiply(new Apfloat(2, work)));
        int levels = 30 + (int) (1.5 * Math.pow(0.82 * digits / x.doubleValue(), 2));
        var below = one;
        for (int level = levels; level > 0; level--) {
            below = one.add(step.multiply(new Apfloat(level, work)).divide(below));
        }
        return one.divide(below);
    }

    /// 1 - 1/x^2 + 3/x^4 - 15/x^6 + ..., for x beyond 10^6: what the tail of the normal distribution has beside
    /// its density over x.
    static Apfloat tail(Apfloat x, int digits) {
        var one = new Apfloat(1, digits + 10);
        var step = one.divide(x.multiply(x)).negate();
        var term = one;
        var sum = one;
        for (int n = 1; term.scale() > -digits - 5; n += 2) {
            term = term.multiply(step).multiply(new Apfloat(n, digits + 10));
            sum = sum.add(term);
        }
        return sum;
    }
}
