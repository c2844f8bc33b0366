package io.trueloss.optim;

/// Jumps to the lowest place of the parabola that fits where you stand: few steps, each an equation to solve.
///
/// Coordinates that others determine keep their weight. Where the function curves down, the parabola is bent up
/// until it has a lowest place; where it is flat but curves down, the search leaves along the direction that
/// falls most. With a price on absolute values it goes on as `proximal-newton`.
///
/// Stops when half the squared Newton decrement, the height above the lowest place of the parabola, is at most
/// tolerance² times the value (or tolerance³ times the largest of the last five values, if that is more), and
/// polishes what is left.
///
/// - Memory: the square of the number of weights.
/// - Use when: there are up to about two thousand weights and the objective knows its curvature.
/// - Avoid when: there are many more weights.
/// - Source: Nocedal and Wright (2006), Numerical Optimization, 2nd ed., ch. 3.
public record Newton() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        if (!(problem.objective() instanceof Curved)) {
            throw new IllegalArgumentException("objective must know its curvature, was "
                    + problem.objective().getClass().getSimpleName());
        }
        return problem.penalty().sparse()
                ? new ProximalMoves(problem, from, tolerance, memory)
                : new NewtonMoves(problem, from, tolerance, memory);
    }
}
