package io.trueloss.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/// Power series with so many digits.
final class Series {

    /// More digits than asked for, against rounding.
    private static final int SPARE = 40;
    private static final int HALVINGS = 8;
    private static final int REMEMBERED = 20_000;

    private final int digits;
    private final int work;
    private final Apfloat one;
    private final Apfloat two;
    private final Apfloat log2;
    private final List<Apfloat> inverses = new ArrayList<>();
    private final Map<Apfloat, Apfloat> powers = new HashMap<>();

    Series(int digits) {
        this.digits = digits;
        this.work = digits + SPARE;
        this.one = new Apfloat(1, work);
        this.two = new Apfloat(2, work);
        this.log2 = ApfloatMath.log(two);
    }

    /// 1/n.
    private Apfloat inverse(int n) {
        while (inverses.size() <= n) {
            inverses.add(inverses.isEmpty() ? one : one.divide(new Apfloat(inverses.size(), work)));
        }
        return inverses.get(n);
    }

    /// exp(x) = 2^n * exp(r/2^k)^(2^k), |r| <= log(2)/2, for |x| < 10^15.
    Apfloat exp(Apfloat x) {
        var known = powers.get(x);
        if (known != null && known.precision() == precision(x)) {
            return known;
        }
        if (powers.size() > REMEMBERED) {
            powers.clear();
        }
        var power = power(x);
        powers.put(x, power);
        return power;
    }

    private Apfloat power(Apfloat x) {
        var exact = x.precision(Math.min(x.precision(), work));
        long n = Math.round(x.doubleValue() / Math.log(2));
        var rest = n == 0 ? exact : exact.subtract(log2.multiply(new Apfloat(n, work)));
        var grown = expm1(rest.multiply(new Apfloat(Math.pow(0.5, HALVINGS), work)));
        for (int i = 0; i < HALVINGS; i++) {
            grown = grown.multiply(grown.add(two));
        }
        return grown.add(one).multiply(ApfloatMath.pow(two, n)).precision(precision(x));
    }

    /// An exponential of a number with few digits has fewer.
    private long precision(Apfloat x) {
        return Math.max(1, Math.min(digits + 10, x.precision() - Math.max(0, x.scale())));
    }

    /// For |x| < 0.1.
    Apfloat expm1(Apfloat x) {
        var sum = x;
        var term = x;
        for (int n = 2; term.signum() != 0 && term.scale() > x.scale() - work; n++) {
            term = term.multiply(x).multiply(inverse(n));
            sum = sum.add(term);
        }
        return sum;
    }

    /// exp(x) - 1 - x for |x| < 0.1.
    static Apfloat expm1mx(Apfloat x, int digits) {
        var term = x.multiply(x).divide(new Apfloat(2, digits + 10));
        var sum = term;
        int first = (int) term.scale();
        for (int n = 3; term.signum() != 0 && term.scale() > first - digits - 5; n++) {
            term = term.multiply(x).divide(new Apfloat(n, digits + 10));
            sum = sum.add(term);
        }
        return sum;
    }

    /// For |x| < 0.001.
    Apfloat log1p(Apfloat x) {
        var sum = x;
        var power = x;
        for (int n = 2; power.scale() > x.scale() - work; n++) {
            power = power.multiply(x).negate();
            sum = sum.add(power.multiply(inverse(n)));
        }
        return sum;
    }

    /// log(x) is near y for a number y known to sixteen digits: y + log(x*exp(-y)). For 10^-16 < |x - 1|.
    Apfloat log(Apfloat x) {
        var mantissa = ApfloatMath.scale(x, -x.scale());
        double near = Math.log(mantissa.doubleValue()) + x.scale() * Math.log(10);
        var start = new Apfloat(near, work);
        var rest = x.precision(Math.min(x.precision(), work))
                .multiply(exp(start.negate()))
                .subtract(one);
        return rest.signum() == 0 ? start : start.add(log1p(rest));
    }

    /// The integral of exp(-t^2) from 0 to x, for |x| <= 7.
    Apfloat erf(Apfloat x) {
        var z = x.precision(work);
        var square = z.multiply(z).negate();
        var term = z;
        var sum = z;
        for (int n = 1; term.signum() != 0 && term.scale() > z.scale() - work; n++) {
            term = term.multiply(square).multiply(inverse(n));
            sum = sum.add(term.multiply(inverse(2 * n + 1)));
        }
        return sum;
    }

    /// What erfc(x) has beside exp(-x^2)/(x*sqrt(pi)), for x >= 6 (DLMF 7.9.1).
    Apfloat erfc(Apfloat x) {
        var step = one.divide(x.multiply(x).multiply(two));
        int levels = 30 + (int) (1.5 * Math.pow(0.82 * digits / x.doubleValue(), 2));
        var below = one;
        for (int level = levels; level > 0; level--) {
            below = one.add(step.multiply(new Apfloat(level, work)).divide(below));
        }
        return one.divide(below);
    }

    /// 1 - 1/x^2 + 3/x^4 - 15/x^6 + ..., for x beyond 10^6: what the tail of the normal distribution has beside
    /// its density over x.
    Apfloat tail(Apfloat x) {
        var step = one.divide(x.multiply(x)).negate();
        var term = one;
        var sum = one;
        for (int n = 1; term.scale() > -work; n += 2) {
            term = term.multiply(step).multiply(new Apfloat(n, work));
            sum = sum.add(term);
        }
        return sum;
    }
}
