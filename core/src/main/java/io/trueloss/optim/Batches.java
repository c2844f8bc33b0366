package io.trueloss.optim;

import io.trueloss.error.Require;
import io.trueloss.random.Seed;

/// How rows are dealt out to a rule that takes a step for each few of them. In an epoch every row comes once.
///
/// @param size how many rows a step looks at; the last one of an epoch looks at those that are left
/// @param seed what the orders of rows are drawn from
public record Batches(int size, Seed seed) {

    /// Refuses batches without rows.
    public Batches {
        Require.atLeast("size", 1, size);
    }

    /// The order of `rows` rows in an epoch: known from the seed and the epoch alone.
    ///
    /// @param epoch its number, from 0
    public int[] order(int epoch, int rows) {
        return seed.child("epoch").child(Integer.toString(epoch)).permutation(rows);
    }
}
