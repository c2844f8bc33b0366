package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.listing.Or;

/// Newton's method for very many rows: it learns the curvature, and most of the way, from some of them, and
/// looks at all of them only a few times.
///
/// First it goes to the minimum over an eighth of the `rows` that are drawn at random. From there L-BFGS goes
/// on over all rows, with the curvature of the drawn ones as what it knows at first. Where that ends,
/// Newton's method itself looks at the whole curvature once, and says how far the minimum is. A few rows are
/// not trusted with a loss that is not convex, nor where they are more than a quarter of all: then it is
/// Newton's method from the start.
///
/// - Memory: the square of the number of weights, and the rows drawn.
/// - Use when: there are more than about a hundred thousand rows, up to a few hundred weights, and no price on
///   absolute values.
/// - Avoid when: rows are few: newton needs no more steps, and each is as cheap.
/// - Source: Erdogdu and Montanari (2015), NeurIPS 28, 3052–3060; Roosta-Khorasani and Mahoney (2019), Math.
///   Program. 174, 293–326.
///
/// @param rows how many rows are drawn, at least 64
public record SubsampledNewton(@Or("65536") int rows) implements Search {
    private static final int FEWEST = 64;
    private static final int SHARE = 4;

    public SubsampledNewton {
        Require.atLeast("rows", FEWEST, rows);
    }

    @Override
    public Moves start(Penalised problem, Point from, double tolerance, double[][] memory) {
        boolean worth = problem.objective() instanceof Sampled sampled
                && sampled.convex()
                && sampled.rows() >= SHARE * rows
                && !problem.penalty().sparse();
        return worth
                ? new SubsampledMoves(problem, from, tolerance, rows).after(memory)
                : new Newton().start(problem, from, tolerance, memory);
    }
}
