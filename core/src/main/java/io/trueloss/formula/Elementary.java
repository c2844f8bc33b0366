package io.trueloss.formula;

import io.trueloss.arithmetic.Exp;
import io.trueloss.arithmetic.Gamma;
import io.trueloss.arithmetic.Hyperbolic;
import io.trueloss.arithmetic.Log;
import io.trueloss.arithmetic.Normal;
import io.trueloss.arithmetic.Sigmoid;
import io.trueloss.arithmetic.Trig;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Images of intervals under the functions of the language. Our functions err by 2 units in the last place at
/// most (their tests say so); here they are taken to err by 4.
final class Elementary {

    private static final int ULPS = 4;
    private static final Interval CLOSED_UNIT = new Interval(-1, 1);

    private Elementary() {}

    /// The image of an interval under a function of one number; everything where nothing better is known. Parts
    /// of the interval outside the function's domain are left out.
    static Interval image(Op op, Interval x) {
        return switch (op) {
            case NEG -> x.negate();
            case ABS -> x.abs();
            case SQRT -> x.sqrt();
            case EXP -> rising(Exp::exp, x, Interval.NOT_NEGATIVE);
            case EXPM1 -> rising(Exp::expm1, x, new Interval(-1, Double.POSITIVE_INFINITY));
            case EXPM1MX -> bowl(x);
            case LOG -> rising(Log::log, x.meet(Interval.NOT_NEGATIVE), Interval.WHOLE);
            case LOG1P -> rising(Log::log1p, x.meet(new Interval(-1, Double.POSITIVE_INFINITY)), Interval.WHOLE);
            case LOG1MEXP ->
                rising(u -> Log.log1mexp(-u), x.meet(Interval.NOT_NEGATIVE), Interval.NOT_NEGATIVE.negate());
            case SINH -> rising(Hyperbolic::sinh, x, Interval.WHOLE);
            case COSH -> rising(Hyperbolic::cosh, x.abs(), new Interval(1, Double.POSITIVE_INFINITY));
            case LOGCOSH -> rising(Hyperbolic::logcosh, x.abs(), Interval.NOT_NEGATIVE);
            case TANH -> rising(Hyperbolic::tanh, x, CLOSED_UNIT);
            case ATAN -> rising(Trig::atan, x, new Interval(-1.5707963267948968, 1.5707963267948968));
            case SIGMOID -> rising(Sigmoid::sigmoid, x, Interval.UNIT);
            case SOFTPLUS -> rising(Sigmoid::softplus, x, Interval.NOT_NEGATIVE);
            case LOG_SIGMOID -> rising(Sigmoid::logSigmoid, x, Interval.NOT_NEGATIVE.negate());
            case SIN -> wave(Trig::sin, x);
            case COS -> wave(Trig::cos, x);
            case SIGN -> new Interval(Math.signum(x.low()), Math.signum(x.high()));
            case ERF -> rising(Normal::erf, x, CLOSED_UNIT);
            case PHI -> rising(Normal::Phi, x, Interval.UNIT);
            case LOG_PHI -> rising(Normal::logPhi, x, Interval.NOT_NEGATIVE.negate());
            case MILLS -> rising(u -> Normal.mills(-u), x.negate(), Interval.NOT_NEGATIVE);
            case LGAMMA -> lgamma(x);
            case DIGAMMA -> x.isPositive() ? wider(rising(Gamma::digamma, x, Interval.WHOLE)) : Interval.WHOLE;
            default -> Interval.WHOLE;
        };
    }

    /// The image under a derivative of digamma, on the positive side.
    static Interval polygamma(int order, Interval x) {
        if (!x.isPositive() || order < 1 || order > Gamma.MAX_ORDER) {
            return Interval.WHOLE;
        }
        DoubleUnaryOperator size = u -> Math.abs(Gamma.polygamma(order, -u));
        var image = wider(rising(size, x.negate(), Interval.NOT_NEGATIVE)).meet(Interval.NOT_NEGATIVE);
        return order % 2 == 1 ? image : image.negate();
    }

    /// e^x - 1 - x falls to 0 at 0 and rises from there.
    private static Interval bowl(Interval x) {
        var low = rising(Exp::expm1mx, Interval.point(x.low()), Interval.NOT_NEGATIVE);
        var high = rising(Exp::expm1mx, Interval.point(x.high()), Interval.NOT_NEGATIVE);
        return x.has(0) ? low.hull(high).hull(Interval.ZERO) : low.hull(high);
    }

    /// On the positive side lgamma falls until a little below 1.4617 and rises from there.
    private static Interval lgamma(Interval x) {
        if (!x.isPositive()) {
            return Interval.WHOLE;
        }
        var low = wider(rising(Gamma::lgamma, Interval.point(x.low()), Interval.WHOLE));
        var high = wider(rising(Gamma::lgamma, Interval.point(x.high()), Interval.WHOLE));
        var ends = low.hull(high);
        return x.low() > 1.4617 || x.high() < 1.4616 ? ends : ends.hull(Interval.point(-0.1214862905358497));
    }

    /// For functions whose relative error is only known away from their zeros.
    private static Interval wider(Interval image) {
        double low = image.low() - 1e-14 * Math.max(1, Math.abs(image.low()));
        double high = image.high() + 1e-14 * Math.max(1, Math.abs(image.high()));
        return new Interval(Double.isNaN(low) ? image.low() : low, Double.isNaN(high) ? image.high() : high);
    }

    /// The image of several intervals under log(sum(exp)), which rises in each.
    static Interval logsumexp(List<Interval> terms) {
        double low = logsumexp(terms.stream().mapToDouble(Interval::low).toArray());
        double high = logsumexp(terms.stream().mapToDouble(Interval::high).toArray());
        double slack = (terms.size() + 8) * 0x1p-52;
        return new Interval(down(down(low) - slack), up(up(high) + slack));
    }

    private static double logsumexp(double[] terms) {
        double greatest = Arrays.stream(terms).max().orElseThrow();
        if (Double.isInfinite(greatest)) {
            return greatest;
        }
        double sum = 0;
        for (double term : terms) {
            sum += Exp.exp(term - greatest);
        }
        return greatest + Log.log(sum);
    }

    static double down(double value) {
        return Double.isInfinite(value) ? Math.nextDown(value) : value - ULPS * Math.ulp(value);
    }

    static double up(double value) {
        return Double.isInfinite(value) ? Math.nextUp(value) : value + ULPS * Math.ulp(value);
    }

    /// The image under a rising function that is exact at 0 and at 1 wherever its value there is a whole
    /// number.
    private static Interval rising(DoubleUnaryOperator function, Interval x, Interval range) {
        double low = function.applyAsDouble(x.low());
        double high = function.applyAsDouble(x.high());
        var image = new Interval(exact(x.low(), low) ? low : down(low), exact(x.high(), high) ? high : up(high));
        return image.meet(range);
    }

    private static boolean exact(double x, double value) {
        boolean whole = value == Math.rint(value);
        return whole && (Double.isInfinite(x) || x == 0 || x == 1) || Double.isInfinite(value) && x == -1;
    }

    /// Neither sine nor cosine moves faster than its argument.
    private static Interval wave(DoubleUnaryOperator function, Interval x) {
        double middle = x.low() / 2 + x.high() / 2;
        double reach = Math.nextUp(Math.max(x.high() - middle, middle - x.low()));
        if (!(reach < 2) || Math.abs(middle) > 1e6) {
            return CLOSED_UNIT;
        }
        double value = function.applyAsDouble(middle);
        double slack = Math.nextUp(reach + 1e-15);
        return new Interval(Math.nextDown(value - slack), Math.nextUp(value + slack)).meet(CLOSED_UNIT);
    }
}
