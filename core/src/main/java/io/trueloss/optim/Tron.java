package io.trueloss.optim;

/// Newton's steps without the Hessian: solves for each by conjugate gradients, within a radius that is trusted.
///
/// The radius grows where the parabola foretells the value, and shrinks where it does not; a direction that
/// curves down is followed to the edge. The Hessian is only multiplied by directions, at the price of a
/// gradient each; where it can only be written down, it is, and directions are measured by its diagonal.
///
/// Stops when the largest entry of the gradient is at most the tolerance times the largest one met, and the
/// next step promises little or is short.
///
/// - Memory: 6 arrays as long as the weights.
/// - Use when: there are thousands of weights, rows are many, and columns are alike in scale.
/// - Avoid when: newton is possible, or absolute values have a price.
/// - Source: Steihaug (1983), SIAM J. Numer. Anal. 20(3), 626–637; Lin and Moré (1999), SIAM J. Optim. 9(4),
///   1100–1127; Lin, Weng and Keerthi (2008), J. Mach. Learn. Res. 9, 627–650.
public record Tron() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        problem.requireSmooth("tron");
        if (!(problem.objective() instanceof Directional || problem.objective() instanceof Curved)) {
            throw new IllegalArgumentException("objective must know its curvature, was "
                    + problem.objective().getClass().getSimpleName());
        }
        return new TronMoves(problem, from, tolerance, memory);
    }
}
