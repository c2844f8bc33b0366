package io.trueloss.formula;

import java.util.List;

/// What computes a bound formula: the nodes of its value and derivatives, finished as the [Evaluator] of
/// [Bound#evaluator()] runs them. Whoever runs them another way must come to the same bits. Safe to share
/// between threads.
public final class Workings {

    /// What is asked of an evaluator.
    public enum Order {
        /// The loss alone.
        VALUE,
        /// The loss, then for each part its derivative.
        GRADIENT,
        /// Those, then the blocks of second derivatives.
        CURVATURE
    }

    /// A block of second derivatives: those of the scores of one part by those of another.
    ///
    /// @param row the part whose derivatives are differentiated
    /// @param column the part by whose scores
    /// @param directed whether the root is one column, to be computed along each unit vector of the column's
    ///     part
    public record Block(int row, int column, boolean directed) {}

    private final Calculus calculus;

    private Workings(Calculus calculus) {
        this.calculus = calculus;
    }

    /// Those of a formula.
    public static Workings of(Bound bound) {
        return new Workings(bound.calculus());
    }

    /// The scores in declared order.
    public List<Part> parts() {
        return calculus.parts();
    }

    /// What is to be computed.
    public List<Node> roots(Order order) {
        return plan(order).roots();
    }

    /// Which second derivatives the roots of [Order#CURVATURE] after those of the gradient hold.
    public List<Block> blocks() {
        return plan(Order.CURVATURE).blocks();
    }

    private Calculus.Plan plan(Order order) {
        return switch (order) {
            case VALUE -> calculus.valuePlan();
            case GRADIENT -> calculus.gradientPlan();
            case CURVATURE -> calculus.curvaturePlan();
        };
    }

    /// For each part, for each of the first arguments of a piece at a kink, the argument's derivative: by the
    /// score, or along a direction if it is a vector.
    public List<Node> slopes(Node.Call kink, int arguments) {
        return calculus.slopes(kink, arguments).roots();
    }

    /// What computes one operation entry by entry, from rows to rows. Not for the pieces at a kink that settle
    /// ties.
    public Runner runner(Node.Call call) {
        return Runners.of(call, new Kinks(calculus), Runners.Zeros.STRICT);
    }
}
