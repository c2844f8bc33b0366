package io.trueloss.formula;

import io.trueloss.formula.Big.Kind;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatContext;
import org.apfloat.ApfloatMath;
import org.apfloat.spi.FilenameGenerator;

/// The functions of the language on [Big] numbers, each to a number of digits relative to its value. Sums,
/// differences and products of doubles are exact.
final class Precise {

    private static final Apfloat TWO = new Apfloat(2);
    private static final Apfloat HALF = new Apfloat("0.5", Apfloat.INFINITE);
    private static final int LONGEST = 3000;

    private final int digits;
    private final Series series;
    private final Special special;

    static {
        // A number so long that it would go to disk is a mistake of ours, and fails.
        ApfloatContext.getContext().setFilenameGenerator(new FilenameGenerator("no/such/folder/", "0", ".ap"));
    }

    Precise(int digits) {
        this.digits = digits;
        this.series = new Series(digits);
        this.special = new Special(this, series, digits);
    }

    int digits() {
        return digits;
    }

    // What is exact.

    Big add(Big a, Big b) {
        if (a.isPoison() || b.isPoison()) {
            return a.isPoison() ? a : b;
        }
        if (a.isReal() && b.isReal()) {
            return sum(a.x(), b.x());
        }
        if (a.kind() == b.kind()) {
            return a.signum() == b.signum() ? a : a.kind() == Kind.INFINITE ? Big.INDETERMINATE : Big.UNKNOWN;
        }
        var more = a.kind().ordinal() > b.kind().ordinal() ? a : b;
        var less = more == a ? b : a;
        if (more.kind() == Kind.TINY) {
            return less.isZero() ? more : Big.real(cut(less.x()));
        }
        return more;
    }

    /// What is left of inexact numbers that cancel is known only if digits are.
    private Big sum(Apfloat a, Apfloat b) {
        if (a.signum() != 0 && b.signum() != 0 && Math.abs(a.scale() - b.scale()) > LONGEST) {
            return Big.real(cut(a.scale() > b.scale() ? a : b));
        }
        var sum = a.add(b);
        boolean exact = a.precision() == Apfloat.INFINITE && b.precision() == Apfloat.INFINITE;
        boolean lost = !exact && (sum.signum() == 0 || sum.precision() < digits / 2);
        return lost && a.signum() != 0 && b.signum() != 0 ? Big.UNKNOWN : real(sum);
    }

    Big sub(Big a, Big b) {
        return add(a, neg(b));
    }

    Big neg(Big a) {
        return a.isPoison() ? a : new Big(a.kind(), a.x().negate());
    }

    Big abs(Big a) {
        return a.signum() < 0 ? neg(a) : a;
    }

    Big mul(Big a, Big b) {
        if (a.isPoison() || b.isPoison()) {
            return a.isPoison() ? a : b;
        }
        if (a.isReal() && b.isReal()) {
            return real(a.x().multiply(b.x()));
        }
        int sign = a.signum() * b.signum();
        if (a.isZero() || b.isZero()) {
            return is(Kind.INFINITE, a, b) ? Big.INDETERMINATE : Big.ZERO;
        }
        if (is(Kind.INFINITE, a, b)) {
            return Big.infinite(sign);
        }
        if (is(Kind.TINY, a, b) && is(Kind.HUGE, a, b)) {
            return Big.UNKNOWN;
        }
        return is(Kind.TINY, a, b) ? Big.tiny(sign) : Big.huge(sign);
    }

    private static boolean is(Kind kind, Big a, Big b) {
        return a.kind() == kind || b.kind() == kind;
    }

    Big div(Big a, Big b) {
        if (a.isPoison() || b.isPoison()) {
            return a.isPoison() ? a : b;
        }
        if (b.isZero()) {
            return a.isZero() ? Big.INDETERMINATE : Big.infinite(a.signum());
        }
        if (b.kind() == Kind.INFINITE) {
            return a.kind() == Kind.INFINITE ? Big.INDETERMINATE : Big.ZERO;
        }
        if (b.isReal() && a.isReal()) {
            if (b.x().equals(Apfloat.ONE) || b.x().equals(TWO)) {
                return b.x().equals(TWO) ? real(a.x().multiply(HALF)) : a;
            }
            return a.isZero() ? Big.ZERO : quotient(a.x(), b.x());
        }
        var inverse = b.isReal() ? b : b.kind() == Kind.TINY ? Big.huge(b.signum()) : Big.tiny(b.signum());
        return b.isReal() ? mul(a, new Big(Kind.REAL, new Apfloat(b.signum()))) : mul(a, inverse);
    }

    /// Exact if it ends soon.
    private Big quotient(Apfloat a, Apfloat b) {
        var quotient = cut(a).divide(cut(b));
        boolean exact = a.precision() == Apfloat.INFINITE && b.precision() == Apfloat.INFINITE;
        var whole = quotient.precision(Apfloat.INFINITE);
        return real(exact && quotient.size() < digits / 2 && whole.multiply(b).equals(a) ? whole : quotient);
    }

    int compare(Big a, Big b) {
        if (a.isReal() && b.isReal()) {
            return a.x().compareTo(b.x());
        }
        return Double.compare(rank(a), rank(b));
    }

    private static double rank(Big a) {
        return switch (a.kind()) {
            case REAL -> a.isZero() ? 0 : 2 * a.signum();
            case TINY -> a.signum();
            case HUGE -> 3 * a.signum();
            default -> 4 * a.signum();
        };
    }

    // Elementary functions.

    Big exp(Big a) {
        return switch (a.kind()) {
            case REAL -> a.isZero() ? Big.ONE : exp(a.x());
            case TINY -> Big.real(cut(Apfloat.ONE));
            case HUGE -> a.signum() > 0 ? a : Big.tiny(1);
            case INFINITE -> a.signum() > 0 ? a : Big.ZERO;
            default -> a;
        };
    }

    /// From 1e15 on it has no exponent that can be written.
    private Big exp(Apfloat x) {
        if (x.scale() > 15) {
            return x.signum() > 0 ? Big.huge(1) : Big.tiny(1);
        }
        return real(series.exp(x));
    }

    Big log(Big a) {
        return switch (a.kind()) {
            case REAL -> a.isZero() ? Big.infinite(-1) : a.signum() < 0 ? Big.OUTSIDE : log(a.x());
            case TINY, HUGE -> a.signum() < 0 ? Big.OUTSIDE : Big.UNKNOWN;
            case INFINITE -> a.signum() > 0 ? a : Big.OUTSIDE;
            default -> a;
        };
    }

    private Big log(Apfloat x) {
        if (x.scale() < 0 || x.scale() > 1) {
            return real(series.log(cut(x)));
        }
        var above = sum(x, Apfloat.ONE.negate());
        return above.isPoison() ? above : log1p(above);
    }

    Big log1p(Big a) {
        if (!a.isReal()) {
            return a.kind() == Kind.TINY ? a : log(a);
        }
        if (a.isZero()) {
            return a;
        }
        if (a.x().scale() > -4) {
            var sum = add(a, Big.ONE);
            return !sum.isReal()
                    ? sum
                    : sum.isZero() ? Big.infinite(-1) : sum.signum() < 0 ? Big.OUTSIDE : real(series.log(cut(sum.x())));
        }
        return real(series.log1p(cut(a.x())));
    }

    Big expm1(Big a) {
        if (a.kind() == Kind.TINY || a.isZero()) {
            return a;
        }
        boolean near = a.isReal() && a.x().scale() <= -2;
        return near ? real(series.expm1(cut(a.x()))) : sub(exp(a), Big.ONE);
    }

    /// exp(x) - 1 - x.
    Big expm1mx(Big a) {
        if (a.kind() == Kind.TINY || a.isZero()) {
            return mul(a, a);
        }
        boolean near = a.isReal() && a.x().scale() <= -2;
        return near ? real(Series.expm1mx(cut(a.x()), digits)) : sub(expm1(a), a);
    }

    Big sqrt(Big a) {
        if (a.isPoison() || a.isZero()) {
            return a;
        }
        if (a.signum() < 0) {
            return Big.OUTSIDE;
        }
        return a.isReal() ? real(ApfloatMath.sqrt(cut(a.x()))) : a;
    }

    Big hypot(Big a, Big b) {
        return sqrt(add(mul(a, a), mul(b, b)));
    }

    Big sigmoid(Big a) {
        if (a.isPoison()) {
            return a;
        }
        var small = exp(neg(abs(a)));
        var rest = div(Big.ONE, add(Big.ONE, small));
        return a.signum() < 0 ? mul(small, rest) : rest;
    }

    Big softplus(Big a) {
        if (a.isPoison()) {
            return a;
        }
        var small = log1p(exp(neg(abs(a))));
        return a.signum() > 0 ? add(a, small) : small;
    }

    Big logSigmoid(Big a) {
        return neg(softplus(neg(a)));
    }

    /// log(1 - exp(-x)).
    Big log1mexp(Big a) {
        if (a.isPoison() || a.signum() < 0) {
            return a.isPoison() ? a : Big.OUTSIDE;
        }
        boolean near = a.isReal() && a.x().compareTo(Apfloat.ONE) < 0;
        return near ? log(neg(expm1(neg(a)))) : log1p(neg(exp(neg(a))));
    }

    Big logDiffSigmoid(Big a, Big b) {
        return add(add(logSigmoid(a), logSigmoid(neg(b))), log1mexp(sub(a, b)));
    }

    Big sinh(Big a) {
        var grown = expm1(a);
        return half(add(grown, div(grown, add(grown, Big.ONE))));
    }

    Big cosh(Big a) {
        var grown = exp(abs(a));
        return half(add(grown, div(Big.ONE, grown)));
    }

    Big tanh(Big a) {
        if (a.isPoison() || a.isZero() || a.kind() == Kind.TINY) {
            return a;
        }
        var size = abs(a);
        var fallen = expm1(neg(add(size, size)));
        var tanh = div(neg(fallen), add(fallen, Big.of(2)));
        return a.signum() < 0 ? neg(tanh) : tanh;
    }

    Big logcosh(Big a) {
        if (a.isPoison()) {
            return a;
        }
        var size = abs(a);
        if (size.isReal() && size.x().compareTo(Apfloat.ONE) < 0) {
            var sinh = sinh(half(size));
            return log1p(mul(Big.of(2), mul(sinh, sinh)));
        }
        return add(sub(size, log(Big.of(2))), log1p(exp(neg(add(size, size)))));
    }

    Big sin(Big a) {
        return turn(a, ApfloatMath::sin);
    }

    Big cos(Big a) {
        return a.isZero() ? Big.ONE : turn(a, ApfloatMath::cos);
    }

    private Big turn(Big a, UnaryOperator<Apfloat> function) {
        if (a.isReal() && a.signum() != 0) {
            long more = Math.max(0, a.x().scale());
            return a.x().precision() < digits / 2 + more
                    ? Big.UNKNOWN
                    : real(function.apply(a.x().precision(digits + more)));
        }
        return a.isPoison() || a.isZero() || a.kind() == Kind.TINY ? a : Big.UNKNOWN;
    }

    Big atan(Big a) {
        if (a.isReal() && a.signum() != 0) {
            return real(ApfloatMath.atan(cut(a.x())));
        }
        boolean right = a.kind() == Kind.HUGE || a.kind() == Kind.INFINITE;
        return right ? real(special.pi().divide(new Apfloat(2L * a.signum()))) : a;
    }

    Big pow(Big a, Big b) {
        if (a.isPoison() || b.isPoison()) {
            return a.isPoison() ? a : b;
        }
        if (!b.isReal()) {
            return Big.UNKNOWN;
        }
        boolean whole = b.x().isInteger() && b.x().scale() < 5;
        if (b.isZero()) {
            return Big.ONE;
        }
        if (a.isZero()) {
            return b.signum() > 0 ? a : Big.OUTSIDE;
        }
        if (a.signum() < 0 && !b.x().isInteger()) {
            return Big.OUTSIDE;
        }
        return a.isReal() ? whole ? power(a.x(), b.x().longValue()) : power(a, b) : farPower(a, b);
    }

    private Big power(Apfloat a, long b) {
        boolean exact = b > 0 && a.size() * b < LONGEST;
        return real(ApfloatMath.pow(exact ? a : a.precision(Math.min(a.precision(), digits + 10)), b));
    }

    private Big power(Big a, Big b) {
        return a.signum() < 0 ? Big.UNKNOWN : exp(mul(b, log(a)));
    }

    private static Big farPower(Big a, Big b) {
        if (a.signum() < 0) {
            return Big.UNKNOWN;
        }
        if (b.signum() > 0) {
            return a;
        }
        return switch (a.kind()) {
            case TINY -> Big.huge(1);
            case HUGE -> Big.tiny(1);
            default -> Big.ZERO;
        };
    }

    Big xlogy(Big x, Big y) {
        return x.isZero() && !y.isPoison() ? Big.ZERO : mul(x, log(y));
    }

    Big xlog1py(Big x, Big y) {
        return x.isZero() && !y.isPoison() ? Big.ZERO : mul(x, log1p(y));
    }

    Special special() {
        return special;
    }

    Big half(Big a) {
        return div(a, Big.of(2));
    }

    /// No more digits than are worked with.
    Apfloat cut(Apfloat x) {
        return x.precision(Math.min(x.precision(), digits + 10));
    }

    private Big real(Apfloat x) {
        return Big.real(x.signum() != 0 && x.size() > LONGEST ? cut(x) : x);
    }
}
