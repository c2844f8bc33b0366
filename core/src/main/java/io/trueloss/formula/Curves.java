package io.trueloss.formula;

/// The functions of one number, with bounds of their first two derivatives.
final class Curves {

    private static final Interval TWO = Interval.point(2);
    private static final Interval MINUS_ONE_TO_ZERO = new Interval(-1, 0);

    private Curves() {}

    /// A function of a jet whose value lies in the function's domain; at a kink nothing is said of the
    /// derivatives.
    static Jet of(Op op, Jet x) {
        var u = x.value();
        var image = Elementary.image(op, u);
        if (x.isConstant()) {
            return Jet.constant(image);
        }
        return switch (op) {
            case EXP -> x.then(image, image, image);
            case EXPM1 -> x.then(image, exp(u), exp(u));
            case EXPM1MX -> x.then(image, of(Op.EXPM1, u), exp(u));
            case LOG -> x.then(image, over(u), over(u.pow(2)).negate());
            case LOG1P -> logarithm(x, image, u.plus(Interval.ONE));
            case SQRT ->
                x.then(
                        image,
                        over(TWO.times(image)),
                        over(Interval.point(4).times(image).times(u)).negate());
            case SIN -> x.then(image, of(Op.COS, u), image.negate());
            case COS -> x.then(image, of(Op.SIN, u).negate(), image.negate());
            case ATAN -> atan(x, image);
            case TANH -> x.then(image, bell(u), TWO.times(image).times(bell(u)).negate());
            case SINH -> x.then(image, of(Op.COSH, u), image);
            case COSH -> x.then(image, of(Op.SINH, u), image);
            case LOGCOSH -> x.then(image, of(Op.TANH, u), bell(u));
            case SIGMOID ->
                x.then(image, hump(u), hump(u).times(of(Op.TANH, u.over(TWO))).negate());
            case SOFTPLUS -> x.then(image, of(Op.SIGMOID, u), hump(u));
            case LOG_SIGMOID -> x.then(image, of(Op.SIGMOID, u.negate()), hump(u).negate());
            case ERF -> normal(x, image, 1.1283791670955126, u.pow(2), TWO);
            case PHI -> normal(x, image, 0.3989422804014327, u.pow(2).over(TWO), Interval.ONE);
            case LOG_PHI -> x.then(image, Interval.NOT_NEGATIVE, MINUS_ONE_TO_ZERO);
            case MILLS -> x.then(image, MINUS_ONE_TO_ZERO, Interval.NOT_NEGATIVE);
            case LOG1MEXP -> log1mexp(x, image);
            default -> onOneSide(op, x, image);
        };
    }

    /// Functions that are smooth only on one side of 0.
    private static Jet onOneSide(Op op, Jet x, Interval image) {
        var u = x.value();
        return switch (op) {
            case LGAMMA -> u.isPositive() ? x.then(image, Interval.WHOLE, Interval.NOT_NEGATIVE) : Jet.wild(image);
            case DIGAMMA ->
                u.isPositive() ? x.then(image, Interval.NOT_NEGATIVE, Interval.NOT_NEGATIVE.negate()) : Jet.wild(image);
            // at 0 itself there is a kink, even if 0 is only an end
            case ABS -> u.isPositive() ? x : u.isNegative() ? x.negate() : Jet.wild(image);
            case SIGN -> image.isPoint() ? Jet.constant(image) : Jet.wild(image);
            default -> Jet.wild(image);
        };
    }

    private static Interval of(Op op, Interval u) {
        return Elementary.image(op, u);
    }

    private static Interval exp(Interval u) {
        return of(Op.EXP, u);
    }

    private static Interval over(Interval u) {
        return Interval.ONE.over(u);
    }

    /// 1/cosh(u)^2.
    private static Interval bell(Interval u) {
        return over(of(Op.COSH, u).pow(2)).meet(Interval.UNIT);
    }

    /// sigmoid(u)*sigmoid(-u).
    private static Interval hump(Interval u) {
        var size = u.abs();
        return of(Op.SIGMOID, size).times(of(Op.SIGMOID, size.negate())).meet(new Interval(0, 0.25));
    }

    private static Jet logarithm(Jet x, Interval image, Interval above) {
        return x.then(image, over(above), over(above.pow(2)).negate());
    }

    private static Jet atan(Jet x, Interval image) {
        var first = over(x.value().pow(2).plus(Interval.ONE));
        return x.then(image, first, TWO.times(x.value()).times(first.pow(2)).negate());
    }

    /// A distribution function whose density is top*exp(-exponent), with the derivative -slope*u*density.
    private static Jet normal(Jet x, Interval image, double top, Interval exponent, Interval slope) {
        var most = new Interval(Math.nextDown(top), Math.nextUp(top));
        var density = most.times(exp(exponent.negate()));
        return x.then(image, density, slope.times(x.value()).times(density).negate());
    }

    private static Jet log1mexp(Jet x, Interval image) {
        var first = over(of(Op.EXPM1, x.value()).meet(Interval.NOT_NEGATIVE));
        return x.then(image, first, first.plus(first.pow(2)).negate());
    }
}
