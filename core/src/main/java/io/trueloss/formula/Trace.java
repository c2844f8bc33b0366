package io.trueloss.formula;

/// What is known about a node of a formula as a function of the scores.
///
/// @param bend how it bends
/// @param log how its logarithm bends; unknown unless it is above zero everywhere
/// @param range its values lie in here
record Trace(Bend bend, Bend log, Interval range) {

    /// A node whose logarithm is not followed: what is concave and positive has a concave one.
    static Trace of(Bend bend, Interval range) {
        var log = !range.isPositive()
                ? Bend.UNKNOWN
                : bend == Bend.CONSTANT ? bend : bend.isConcave() ? Bend.CONCAVE : Bend.UNKNOWN;
        return new Trace(bend, log, range);
    }

    static Trace constant(Interval range) {
        return of(Bend.CONSTANT, range);
    }

    static Trace unknown(Interval range) {
        return of(Bend.UNKNOWN, range);
    }

    /// A node that is above zero and whose logarithm bends so. What has a convex logarithm is convex.
    static Trace positive(Bend bend, Bend log, Interval range) {
        return new Trace(bend == Bend.UNKNOWN && log.isConvex() ? Bend.CONVEX : bend, log, range);
    }

    boolean isConstant() {
        return bend == Bend.CONSTANT;
    }

    Trace negate() {
        return of(bend.negate(), range.negate());
    }

    /// The sum. Sums of functions with convex logarithms have one, too.
    Trace plus(Trace other) {
        var sum = of(bend.plus(other.bend), range.plus(other.range));
        return log.isConvex() && other.log.isConvex() && !sum.isConstant()
                ? positive(sum.bend, Bend.CONVEX, sum.range)
                : sum;
    }

    /// One of the two, whatever the scores are.
    Trace or(Trace other) {
        return new Trace(bend.plus(other.bend), log.plus(other.log), range.hull(other.range));
    }

    /// Times a constant.
    Trace times(Interval factor) {
        return new Trace(bend.times(factor), factor.isPositive() ? log : Bend.UNKNOWN, range.times(factor));
    }
}
