package io.trueloss.formula;

import java.util.Optional;

/// Computes a bound formula over blocks of rows. Holds scratch memory: one for each thread.
///
/// A block is the rows `[from, to)`, at most [#BLOCK] of them. What comes out is indexed from 0 (row `from`)
/// and is written for the scalar scores of [Bound#parts()] in their order. Outside its domain a loss is
/// +infinity and its derivatives are NaN; NaN in gives NaN out.
public interface Evaluator {

    /// The most rows a block may have.
    int BLOCK = 512;

    /// The loss of each row.
    void value(Rows rows, int from, int to, double[] value);

    /// The loss of each row and its derivative in each scalar score.
    void gradient(Rows rows, int from, int to, double[] value, double[][] gradient);

    /// The loss of each row, its gradient and its second derivatives.
    void curvature(Rows rows, int from, int to, Derivatives into);

    /// The bounds of each score's derivative over all ties: arguments of a kink that lie within `width` of each
    /// other count as tied. Both equal the gradient where nothing is tied.
    void hull(Rows rows, int from, int to, double width, Ends into);

    /// Why the loss of a row is NaN or infinite, if it is.
    Optional<Trouble> diagnose(Rows rows, int row);
}
