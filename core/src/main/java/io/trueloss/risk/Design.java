package io.trueloss.risk;

import io.trueloss.table.Dataset;
import io.trueloss.table.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The standardised rows that a linear score sees: dense columns of numbers, and categories as the coordinate
/// of each row's level, never expanded in memory.
final class Design {
    private final int rows;
    private final int width;
    private final List<Dense> dense = new ArrayList<>();
    private final List<Coded> coded = new ArrayList<>();
    private Optional<ByRow> byRow = Optional.empty();

    /// A column of numbers at one coordinate.
    record Dense(int at, double[] values) {}

    /// A column of levels; row i stands at coordinate `at[i]`, or nowhere where that is -1.
    record Coded(int[] at) {}

    private Design(int rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    /// The rows of a data set whose features stand in the order of the layout's terms.
    static Design of(Layout layout, Dataset data) {
        Design design = new Design(data.rows(), layout.width());
        int at = 0;
        int next = 0;
        for (Layout.Term term : layout.terms()) {
            if (term instanceof Layout.Intercept) {
                design.dense.add(new Dense(at, ones(data.rows())));
            } else {
                design.add(term, data.features().get(next++), at);
            }
            at += term.width();
        }
        return design;
    }

    /// The same rows, one after the other; made when they are asked for first.
    ByRow byRow() {
        if (byRow.isEmpty()) byRow = Optional.of(ByRow.of(this));
        return byRow.get();
    }

    /// These of the rows.
    Design select(int[] which) {
        Design some = new Design(which.length, width);
        for (Dense column : dense) some.dense.add(new Dense(column.at, select(column.values, which)));
        for (Coded column : coded) {
            some.coded.add(new Coded(Arrays.stream(which).map(i -> column.at[i]).toArray()));
        }
        return some;
    }

    static double[] select(double[] all, int[] which) {
        double[] some = new double[which.length];
        for (int i = 0; i < some.length; i++) some[i] = all[which[i]];
        return some;
    }

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /// Cells of a row that may be other than 0: one a column, since a row has one level of each category.
    int filled() {
        return dense.size() + coded.size();
    }

    List<Dense> dense() {
        return dense;
    }

    List<Coded> coded() {
        return coded;
    }

    /// Adds the score of rows [from, to) to `out`, for the weights that start at `w[start]`.
    void addScores(double[] w, int start, Stretch stretch, double[] out) {
        double[] weights = new double[4];
        double[][] four = new double[4][];
        int held = 0;
        for (Dense column : dense) {
            if (w[start + column.at] == 0) continue;
            weights[held] = w[start + column.at];
            four[held++] = column.values;
            if (held < 4) continue;
            Dots.add4(weights, four, stretch, out);
            held = 0;
        }
        for (int k = 0; k < held; k++) Dots.add(weights[k], four[k], stretch, out);
        for (Coded column : coded) {
            int[] at = column.at;
            for (int i = stretch.from(); i < stretch.to(); i++) if (at[i] >= 0) out[i] += w[start + at[i]];
        }
    }

    /// Adds each column's sum of `pull[i - from]` times its value over the rows to `g`, from `g[start]` on.
    void addPull(double[] pull, Stretch stretch, double[] g, int start) {
        int from = stretch.from();
        int n = stretch.size();
        double[] room = new double[n / 8];
        for (Dense column : dense) g[start + column.at] += Dots.folded(pull, column.values, stretch, room);
        for (Coded column : coded) {
            int[] at = column.at;
            for (int i = 0; i < n; i++) if (at[from + i] >= 0) g[start + at[from + i]] += pull[i];
        }
    }

    /// The product of one row with the weights that start at `w[start]`.
    double dot(int row, double[] w, int start) {
        double sum = 0;
        for (Dense column : dense) sum = Math.fma(column.values[row], w[start + column.at], sum);
        for (Coded column : coded) if (column.at[row] >= 0) sum += w[start + column.at[row]];
        return sum;
    }

    /// Adds one row, `times` over, to `to` from `to[start]` on.
    void add(int row, double times, double[] to, int start) {
        for (Dense column : dense) to[start + column.at] += times * column.values[row];
        for (Coded column : coded) if (column.at[row] >= 0) to[start + column.at[row]] += times;
    }

    private void add(Layout.Term term, Feature feature, int at) {
        switch (term) {
            case Layout.Number number -> dense.add(new Dense(at, standardised(number, (Feature.Numeric) feature)));
            case Layout.Flag flag -> dense.add(new Dense(at, ((Feature.Missing) feature).flags()));
            case Layout.Category category -> coded.add(coded(category, (Feature.Category) feature, at));
            case Layout.Intercept intercept -> throw new IllegalStateException("the intercept has no column");
        }
    }

    private static double[] standardised(Layout.Number number, Feature.Numeric feature) {
        double[] z = feature.values().clone();
        for (int i = 0; i < z.length; i++) z[i] = (z[i] - number.mean()) / number.spread();
        return z;
    }

    private static Coded coded(Layout.Category category, Feature.Category feature, int at) {
        int[] places = category.slots().stream()
                .mapToInt(slot -> slot < 0 ? -1 : at + slot)
                .toArray();
        int[] where = new int[feature.codes().length];
        for (int i = 0; i < where.length; i++) where[i] = places[feature.codes()[i]];
        return new Coded(where);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
