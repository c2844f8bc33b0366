package io.trueloss.formula;

/// How a function of one number bends and whether it rises, over an interval of arguments.
///
/// @param bend how it bends there
/// @param rises whether it never falls there
/// @param falls whether it never rises there
record Rule(Bend bend, boolean rises, boolean falls) {

    private static final Rule UNKNOWN = new Rule(Bend.UNKNOWN, false, false);
    private static final Rule CONVEX_RISING = new Rule(Bend.CONVEX, true, false);
    private static final Rule CONVEX_FALLING = new Rule(Bend.CONVEX, false, true);
    private static final Rule CONCAVE_RISING = new Rule(Bend.CONCAVE, true, false);
    private static final Rule CONCAVE_FALLING = new Rule(Bend.CONCAVE, false, true);

    /// Where lgamma is least on the positive side, rounded up.
    private static final double LEAST_LGAMMA = 1.4616321449683625;

    /// A function of the language. Its domain, where it is not every number, is convex and ends where the
    /// function, seen as infinite outside, stays convex (or concave).
    static Rule of(Op op, Interval x) {
        return switch (op) {
            case NEG -> new Rule(Bend.AFFINE, false, true);
            case EXP, EXPM1, SOFTPLUS -> CONVEX_RISING;
            case LOG, LOG1P, SQRT, LOG_SIGMOID, LOG_PHI, LOG1MEXP -> CONCAVE_RISING;
            case ABS ->
                x.isNotNegative() || x.isNotPositive()
                        ? new Rule(Bend.AFFINE, x.isNotNegative(), x.isNotPositive())
                        : even(x);
            case COSH, LOGCOSH, EXPM1MX -> even(x);
            case SIGMOID, TANH, ERF, PHI, ATAN -> x.isNotPositive() ? CONVEX_RISING : concave(x);
            case SINH -> x.isNotNegative() ? CONVEX_RISING : x.isNotPositive() ? CONCAVE_RISING : rising();
            // The derivative of log Phi: a convex, falling function (Sampford 1953, Ann. Math. Stat. 24(1),
            // 130-132).
            case MILLS -> CONVEX_FALLING;
            case LGAMMA -> x.isPositive() ? new Rule(Bend.CONVEX, x.low() >= LEAST_LGAMMA, x.high() <= 1.46) : UNKNOWN;
            case DIGAMMA -> x.isPositive() ? CONCAVE_RISING : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /// A fixed power.
    static Rule power(double p, Interval x) {
        boolean whole = p == Math.rint(p);
        boolean even = whole && p % 2 == 0;
        if (p == 0 || p == 1) {
            return new Rule(p == 0 ? Bend.CONSTANT : Bend.AFFINE, true, p == 0);
        }
        if (p > 1) {
            return even
                    ? even(x)
                    : whole ? odd(x) : x.isNotNegative() ? CONVEX_RISING : new Rule(Bend.CONVEX, false, false);
        }
        if (p > 0) {
            return CONCAVE_RISING;
        }
        if (x.isNotNegative() && (x.isPositive() || !whole) || !whole) {
            return CONVEX_FALLING;
        }
        return x.isNegative() ? even ? CONVEX_RISING : CONCAVE_FALLING : UNKNOWN;
    }

    /// `polygamma(n, x)`: on positive x its sign and its bend change with n.
    static Rule polygamma(double n, Interval x) {
        if (!x.isPositive() || !(n >= 1) || n != Math.rint(n)) {
            return UNKNOWN;
        }
        return n % 2 == 1 ? CONVEX_FALLING : CONCAVE_RISING;
    }

    /// What the function makes of an argument that bends as told.
    Bend of(Bend inner) {
        if (inner == Bend.CONSTANT) {
            return inner;
        }
        if (inner == Bend.AFFINE) {
            return bend;
        }
        boolean convex = rises && inner.isConvex() || falls && inner.isConcave();
        boolean concave = rises && inner.isConcave() || falls && inner.isConvex();
        return bend.isConvex() && convex ? Bend.CONVEX : bend.isConcave() && concave ? Bend.CONCAVE : Bend.UNKNOWN;
    }

    private static Rule even(Interval x) {
        return new Rule(Bend.CONVEX, x.isNotNegative(), x.isNotPositive());
    }

    private static Rule odd(Interval x) {
        return x.isNotNegative() ? CONVEX_RISING : x.isNotPositive() ? CONCAVE_RISING : rising();
    }

    private static Rule concave(Interval x) {
        return x.isNotNegative() ? CONCAVE_RISING : rising();
    }

    private static Rule rising() {
        return new Rule(Bend.UNKNOWN, true, false);
    }
}
