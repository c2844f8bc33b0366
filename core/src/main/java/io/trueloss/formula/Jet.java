package io.trueloss.formula;

/// Bounds of a function of one number, of its derivative and of its second derivative, over an interval.
///
/// @param value bounds of the function
/// @param slope bounds of its derivative
/// @param bend bounds of its second derivative
record Jet(Interval value, Interval slope, Interval bend) {

    static Jet constant(Interval value) {
        return new Jet(value, Interval.ZERO, Interval.ZERO);
    }

    static Jet variable(Interval value) {
        return new Jet(value, Interval.ONE, Interval.ZERO);
    }

    /// Known to lie somewhere, and nothing more.
    static Jet wild(Interval value) {
        return new Jet(value, Interval.WHOLE, Interval.WHOLE);
    }

    boolean isConstant() {
        return slope.isZero() && bend.isZero();
    }

    Jet plus(Jet other) {
        return new Jet(value.plus(other.value), slope.plus(other.slope), bend.plus(other.bend));
    }

    Jet negate() {
        return new Jet(value.negate(), slope.negate(), bend.negate());
    }

    Jet times(Jet other) {
        var twice = Interval.point(2).times(slope).times(other.slope);
        return new Jet(
                value.times(other.value),
                slope.times(other.value).plus(value.times(other.slope)),
                bend.times(other.value).plus(twice).plus(value.times(other.bend)));
    }

    /// A function of this one, given the function's value and its two derivatives here.
    Jet then(Interval image, Interval first, Interval second) {
        return isConstant()
                ? constant(image)
                : new Jet(image, first.times(slope), second.times(slope.pow(2)).plus(first.times(bend)));
    }

    Jet or(Jet other) {
        return new Jet(value.hull(other.value), slope.hull(other.slope), bend.hull(other.bend));
    }

    Jet pow(double p) {
        if (p == 0 || p == 1) {
            return p == 1 ? this : constant(Interval.ONE);
        }
        var second = Interval.point(p).times(Interval.point(p - 1));
        return then(
                value.pow(p),
                Interval.point(p).times(value.pow(p - 1)),
                p == 2 ? second : second.times(value.pow(p - 2)));
    }
}
