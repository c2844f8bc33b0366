package io.trueloss.formula;

import io.trueloss.formula.Big.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.apfloat.Apint;
import org.apfloat.Aprational;

/// Functions of the normal distribution and of the gamma function with many digits.
final class Special {

    private static final Aprational ONE = new Aprational(Apint.ONE);

    private final Precise precise;
    private final Series series;
    private final int digits;
    private final Lazy<Apfloat> pi;
    private final List<Aprational> bernoulli = new ArrayList<>();

    Special(Precise precise, Series series, int digits) {
        this.precise = precise;
        this.series = series;
        this.digits = digits;
        this.pi = new Lazy<>(() -> ApfloatMath.pi(digits + 20));
    }

    Apfloat pi() {
        return pi.get();
    }

    Big erf(Big a) {
        if (a.isPoison() || a.isZero() || a.kind() == Kind.TINY) {
            return a;
        }
        boolean near = a.isReal() && a.x().scale() <= 0;
        if (near) {
            var two = new Apfloat(2).divide(ApfloatMath.sqrt(pi()));
            return Big.real(series.erf(precise.cut(a.x())).multiply(two).precision(digits));
        }
        var rest = precise.sub(Big.ONE, erfc(precise.abs(a)));
        return a.signum() < 0 ? precise.neg(rest) : rest;
    }

    Big erfc(Big a) {
        if (a.isPoison()) {
            return a;
        }
        if (a.signum() < 0) {
            return precise.sub(Big.of(2), erfc(precise.neg(a)));
        }
        if (!a.isReal()) {
            return a.kind() == Kind.INFINITE ? Big.ZERO : a.kind() == Kind.HUGE ? Big.tiny(1) : Big.ONE;
        }
        var x = precise.cut(a.x());
        if (x.compareTo(new Apfloat(6)) < 0) {
            var two = new Apfloat(2).divide(ApfloatMath.sqrt(ApfloatMath.pi(digits + 80)));
            var area = x.signum() == 0 ? x : series.erf(x).multiply(two);
            return Big.real(new Apfloat(1, digits + 80).subtract(area).precision(digits));
        }
        var density = precise.exp(precise.neg(precise.mul(Big.real(x), Big.real(x))));
        var over = x.multiply(ApfloatMath.sqrt(pi()));
        return precise.mul(density, Big.real(series.erfc(x).divide(over)));
    }

    Big normal(Big a) {
        return precise.half(erfc(precise.neg(precise.div(a, precise.sqrt(Big.of(2))))));
    }

    Big logNormal(Big a) {
        if (a.isPoison()) {
            return a;
        }
        if (isFarBelow(a)) {
            var x = precise.neg(a);
            var rest = precise.add(precise.log(x), precise.log(Big.real(rootOfTwoPi())));
            var tail = precise.log(Big.real(series.tail(x.x())));
            return precise.sub(tail, precise.add(precise.half(precise.mul(x, x)), rest));
        }
        return a.signum() > 0 ? precise.log1p(precise.neg(normal(precise.neg(a)))) : precise.log(normal(a));
    }

    Big mills(Big a) {
        if (isFarBelow(a)) {
            return precise.div(precise.neg(a), Big.real(series.tail(a.x())));
        }
        var density = precise.div(precise.exp(precise.neg(precise.half(precise.mul(a, a)))), Big.real(rootOfTwoPi()));
        return precise.div(density, normal(a));
    }

    private static boolean isFarBelow(Big a) {
        return a.isReal() && a.signum() < 0 && a.x().scale() > 7;
    }

    private Apfloat rootOfTwoPi() {
        return ApfloatMath.sqrt(pi().multiply(new Apfloat(2)));
    }

    Big lgamma(Big a) {
        if (isPole(a)) {
            return Big.OUTSIDE;
        }
        return a.isReal() && a.signum() > 0
                ? whole(a, 1, 2) ? Big.ZERO : Big.real(ApfloatMath.logGamma(precise.cut(a.x())))
                : a.isPoison() || a.kind() == Kind.INFINITE ? a : Big.UNKNOWN;
    }

    private static boolean whole(Big a, int one, int other) {
        return a.x().equals(new Apfloat(one)) || a.x().equals(new Apfloat(other));
    }

    Big digamma(Big a) {
        if (isPole(a)) {
            return Big.OUTSIDE;
        }
        return a.isReal() && a.signum() > 0
                ? Big.real(ApfloatMath.digamma(precise.cut(a.x())))
                : a.isPoison() ? a : Big.UNKNOWN;
    }

    /// The sum of n!/(x + k)^(n+1) over all k, by its first terms and Euler and Maclaurin's formula for the
    /// others; (-1)^(n+1) gives it its sign.
    Big polygamma(int order, Big a) {
        if (order == 0) {
            return digamma(a);
        }
        if (!a.isReal() || a.signum() <= 0 || digits > 200) {
            return isPole(a) ? Big.OUTSIDE : a.isPoison() ? a : Big.UNKNOWN;
        }
        var x = precise.cut(a.x());
        var one = new Apfloat(1, digits + 10);
        Apfloat sum = Apfloat.ZERO;
        while (x.compareTo(new Apfloat(digits)) < 0) {
            sum = sum.add(one.divide(ApfloatMath.pow(x, order + 1)));
            x = x.add(one);
        }
        sum = sum.add(one.divide(ApfloatMath.pow(x, order).multiply(new Apfloat(order, digits + 10))));
        sum = sum.add(one.divide(ApfloatMath.pow(x, order + 1).multiply(new Apfloat(2))));
        // B(2k)*(2k+n-1)!/((2k)!*n!)/x^(2k+n)
        var ratio = one.divide(new Apfloat(order, digits + 10));
        for (int k = 1; k <= digits / 2; k++) {
            ratio = ratio.multiply(new Apfloat((2L * k + order - 1) * (2L * k + order - 2), digits + 10));
            ratio = ratio.divide(new Apfloat((2L * k) * (2L * k - 1), digits + 10));
            var b = bernoulli(2 * k).precision(digits + 10);
            sum = sum.add(b.multiply(ratio).divide(ApfloatMath.pow(x, 2L * k + order)));
        }
        for (int n = 2; n <= order; n++) {
            sum = sum.multiply(new Apfloat(n));
        }
        return Big.real(order % 2 == 0 ? sum.negate() : sum);
    }

    private Aprational bernoulli(int n) {
        while (bernoulli.size() <= n) {
            int m = bernoulli.size();
            var sum = new Aprational(Apint.ZERO);
            var choose = ONE;
            for (int k = 0; k < m; k++) {
                sum = sum.add(choose.multiply(bernoulli.get(k)));
                choose = choose.multiply(new Aprational(new Apint(m + 1L - k), new Apint(k + 1L)));
            }
            bernoulli.add(m == 0 ? ONE : sum.negate().divide(new Aprational(new Apint(m + 1L))));
        }
        return bernoulli.get(n);
    }

    private static boolean isPole(Big a) {
        return a.isReal() && a.signum() <= 0 && a.x().isInteger();
    }
}
