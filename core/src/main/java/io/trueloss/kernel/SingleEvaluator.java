package io.trueloss.kernel;

/// Computes a formula in single precision over blocks of rows: half the memory of an
/// [io.trueloss.formula.Evaluator], and with its conventions. Holds scratch memory: one for each thread.
///
/// Ordinary rows are computed in floats from beginning to end, so that a result is off by a few roundings of
/// what it is made of. Rows with a result that is infinite or NaN in floats, and ties that compiled code does
/// not settle, are computed in doubles and rounded once. What a row comes to does not depend on the rows beside
/// it, nor on where a block begins or ends.
public interface SingleEvaluator {

    /// The loss of each row.
    void value(SingleRows rows, int from, int to, float[] value);

    /// The loss of each row and its derivative in each scalar score.
    void gradient(SingleRows rows, int from, int to, float[] value, float[][] gradient);

    /// The loss of each row, its gradient and its second derivatives.
    void curvature(SingleRows rows, int from, int to, SingleDerivatives into);
}
