package io.trueloss.risk;

import io.trueloss.optim.Bundle;

/// Rows of a design as vectors of their coordinates, each a number of times; nothing is copied.
///
/// @param design where the rows are
/// @param rows which rows, in order; a row may be there more than once
/// @param times what each is multiplied by
record RowBundle(Design design, int[] rows, double[] times) implements Bundle {

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public int size() {
        return design.width();
    }

    @Override
    public double dot(int i, double[] other) {
        return times[i] * design.dot(rows[i], other, 0);
    }

    @Override
    public void add(int i, double share, double[] to) {
        design.add(rows[i], times[i] * share, to, 0);
    }
}
