package io.trueloss.optim;

/// Learns the whole curvature from the steps it makes: as straight as Newton in the end, with gradients alone.
///
/// Steps are found by the line search of Hager and Zhang. Before the first update the curvature is taken to be
/// the one met on the first step, in all directions.
///
/// Stops when the largest entry of the gradient is at most the tolerance times the largest one met, and the
/// next step promises little or is short.
///
/// - Memory: the square of the number of weights.
/// - Use when: there are up to some hundred weights and the objective does not know its curvature.
/// - Avoid when: there are many weights (lbfgs), the curvature is known (newton), or absolute values have a
///   price.
/// - Source: Broyden (1970), IMA J. Appl. Math. 6(1), 76–90; Fletcher (1970), Comput. J. 13(3), 317–322;
///   Goldfarb (1970), Math. Comput. 24, 23–26; Shanno (1970), Math. Comput. 24, 647–656.
public record Bfgs() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        problem.requireSmooth("bfgs");
        var inverse = new InverseHessian(problem.size(), LineMoves.tail(memory));
        return new LineMoves(problem, from, tolerance, inverse, LineMoves.head(memory));
    }
}
