package io.trueloss.optim;

/// Moves one weight at a time to its best value: where most weights end at exactly 0, it never looks at most.
///
/// Each round chooses the columns that are not 0 or pull hardest, makes the parabola among them, goes to its
/// lowest place under all prices (on absolute values, on squares, on groups), and then looks at every column.
/// Sweeps are sped up by extrapolation. An objective that is not made of rows is served as by
/// `proximal-newton`.
///
/// Stops when the duality gap, how far the objective is above its minimum at most, is at most the tolerance
/// times the value; or when no round makes it smaller.
///
/// - Memory: the square of the number of weights that are not 0, or nearly so.
/// - Use when: there is a price on absolute values or groups, and one score a row; also with very many columns.
/// - Avoid when: nothing is priced, or only squares, and columns are nearly dependent.
/// - Source: Friedman, Hastie and Tibshirani (2010), J. Stat. Softw. 33(1); Massias, Gramfort and Salmon
///   (2018), ICML, PMLR 80, 3315–3324.
public record CoordinateDescent() implements Search {

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        if (problem.objective() instanceof Rowwise rows) {
            var screened = new Screened(rows, problem.penalty(), from.w());
            screened.know(memory.length == 0 ? new double[0] : memory[0]);
            return new CoordinateMoves(problem, screened, from, tolerance);
        }
        return new ProximalNewton().start(problem, from, tolerance, memory);
    }
}
