package io.trueloss.race;

import io.trueloss.random.Seed;
import java.util.Arrays;

/// What is equal for all runs of a repeat.
///
/// @param seed where the order of rows, the points to tune at and any noise come from
/// @param start where all begin
record Round(Seed seed, double[] start) {

    /// The start's bits, hashed.
    int hash() {
        return Arrays.hashCode(start);
    }
}
