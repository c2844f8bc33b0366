package io.trueloss.kernel;

/// Compiled code: one loop over rows of a block.
@FunctionalInterface
interface Pass {

    /// Works on the rows `[from, to)` of the block. One in vectors expects a whole number of vectors.
    void run(Frame frame, int from, int to);
}
