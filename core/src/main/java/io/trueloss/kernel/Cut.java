package io.trueloss.kernel;

import java.util.List;
import java.util.Map;

/// What one pass does for each row.
///
/// @param order the lanes that it computes, each after its arguments
/// @param loads the lanes that it loads, and from which vectors: inputs, and what passes before left
/// @param stores the lanes that it stores, and into which vectors, one after the other
/// @param checks the lanes that are NaN in a row that the interpreter must settle
record Cut(List<Lane> order, Map<Lane, int[]> loads, List<Store> stores, List<Lane> checks) {

    /// A lane and where it goes.
    record Store(Lane lane, int[] to) {}
}
