package io.trueloss.optim;

/// Down the gradient, but not back along the last step: little memory, and no curvature needed.
///
/// The share of the last direction is that of Hager and Zhang (CG_DESCENT), which goes down whatever the line
/// search did. On a parabola the directions are conjugate, and it arrives after as many moves as there are
/// weights.
///
/// Stops when the largest entry of the gradient is at most the tolerance times the largest one met, and the
/// next step promises little or is short.
///
/// - Memory: 2 arrays as long as the weights.
/// - Use when: there are very many weights, and not even lbfgs has room.
/// - Avoid when: lbfgs has room, or absolute values have a price.
/// - Source: Hager and Zhang (2005), SIAM J. Optim. 16(1), 170–192; bound on the share: Hager and Zhang (2013),
///   SIAM J. Optim. 23(4), 2150–2168.
public record ConjugateGradient() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        problem.requireSmooth("conjugate-gradient");
        var last = new Conjugate(LineMoves.tail(memory));
        return new LineMoves(problem, from, tolerance, last, LineMoves.head(memory));
    }
}
