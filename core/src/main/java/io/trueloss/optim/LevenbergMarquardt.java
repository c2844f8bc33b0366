package io.trueloss.optim;

/// Fits curved models: each step solves a straightened problem, damped so that it stays where the
/// straightening holds.
///
/// Damping is measured in the largest size that each column of the Jacobian has had, so that the units of the
/// parameters do not matter. Ends when the straightened problem promises a gain of at most tolerance² times
/// the value and goes on by undamped steps while they become clearly shorter, so that the digits are those of
/// the arithmetic.
///
/// - Memory: the number of rows times the number of parameters.
/// - Use when: a model that is a formula is fitted to data: up to some hundred parameters.
/// - Avoid when: the model is linear (newton needs one step), or there are many parameters.
/// - Source: Levenberg (1944), Q. Appl. Math. 2, 164–168; Marquardt (1963), J. SIAM 11(2), 431–441; scaling:
///   Moré (1978), Lect. Notes Math. 630, 105–116; damping: Nielsen (1999), IMM-REP-1999-05.
public record LevenbergMarquardt() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        if (!(problem.objective() instanceof GaussNewton)) {
            throw new IllegalArgumentException(
                    "objective must be a curved model with a root of its Gauss-Newton matrix, was "
                            + problem.objective().getClass().getSimpleName());
        }
        return new DampedMoves(problem, from, tolerance, memory);
    }
}
