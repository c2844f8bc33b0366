package io.trueloss.kernel;

import io.trueloss.formula.Node;
import java.util.Arrays;
import java.util.List;

/// A step of a formula's program: from cells to cells, each cell one number a row. A vector is the list of its
/// entries' cells.
sealed interface Work {

    /// The vectors that it reads.
    List<int[]> in();

    /// The vector that it writes, or the cells of a reduction.
    int[] out();

    /// What an [Atom] does with its result.
    enum Role {
        /// Entry by entry into its own vector.
        ENTRIES,
        /// Entry after entry into the same cells.
        REDUCTION,
        /// A number that is 0 in an ordinary row and NaN in one that the interpreter must settle.
        CHECK
    }

    /// How lanes come from lanes: one, but of a reduction as many as it has cells. Of a reduction the last
    /// arguments are what the entries so far gave; at entry 0 they mean nothing.
    @FunctionalInterface
    interface Rule {
        List<Lane> of(Lanes lanes, List<Lane> in, Lane entry);
    }

    /// Straight-line work, done for each entry.
    ///
    /// @param width how many entries; vectors that are read have as many, or 1
    /// @param light whether it costs no more to do it again than to keep its result
    record Atom(int width, List<int[]> in, int[] out, Role role, boolean light, Rule rule) implements Work {}

    /// Work that is left to the interpreter's own code.
    record Other(Node.Call call, List<int[]> in, int[] out) implements Work {}

    /// Whether two vectors are the same cells.
    static boolean same(int[] a, int[] b) {
        return Arrays.equals(a, b);
    }
}
