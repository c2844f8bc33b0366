package io.trueloss.formula;

/// How a function of the scores bends, as far as it is known.
enum Bend {
    /// The scores do not occur.
    CONSTANT,
    /// Neither way.
    AFFINE,
    /// Upward: no chord lies below the function.
    CONVEX,
    /// Downward.
    CONCAVE,
    /// Not known.
    UNKNOWN;

    boolean isConvex() {
        return this == CONSTANT || this == AFFINE || this == CONVEX;
    }

    boolean isConcave() {
        return this == CONSTANT || this == AFFINE || this == CONCAVE;
    }

    boolean isAffine() {
        return this == CONSTANT || this == AFFINE;
    }

    /// Of minus the function.
    Bend negate() {
        return this == CONVEX ? CONCAVE : this == CONCAVE ? CONVEX : this;
    }

    /// Of the sum of two functions; also of a function that is one of the two, whatever the scores are.
    Bend plus(Bend other) {
        if (this == CONSTANT || other == CONSTANT) {
            return this == CONSTANT ? other : this;
        }
        if (isAffine() && other.isAffine()) {
            return AFFINE;
        }
        return isConvex() && other.isConvex() ? CONVEX : isConcave() && other.isConcave() ? CONCAVE : UNKNOWN;
    }

    /// Of the function times a constant whose sign is known from an interval.
    Bend times(Interval factor) {
        if (isAffine() || factor.isNotNegative()) {
            return this;
        }
        return factor.isNotPositive() ? negate() : UNKNOWN;
    }
}
