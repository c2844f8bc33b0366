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
        int row = rows[i];
        double sum = 0;
        for (Design.Dense column : design.dense()) sum = Math.fma(column.values()[row], other[column.at()], sum);
        for (Design.Coded column : design.coded()) if (column.at()[row] >= 0) sum += other[column.at()[row]];
        return times[i] * sum;
    }

    @Override
    public void add(int i, double share, double[] to) {
        int row = rows[i];
        double amount = times[i] * share;
        for (Design.Dense column : design.dense()) to[column.at()] += amount * column.values()[row];
        for (Design.Coded column : design.coded()) if (column.at()[row] >= 0) to[column.at()[row]] += amount;
    }
}
