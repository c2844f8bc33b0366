package io.trueloss.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of a design one by one, and products among some of them.
///
/// Products are made from a few rows at a time, laid side by side: every sum runs over the rows in their order,
/// so that no width of a vector and no number of threads changes a bit.
final class Columns {
    /// Runs of rows whose products are summed apart.
    private static final int RUNS = 4;

    /// Rows that are laid side by side, a multiple of eight.
    private static final int SIDE = 32;

    /// Columns that one thread pulls at once.
    private static final int SHARE = 64;

    private final Design design;
    private final Workers workers;
    private final Values[] values;

    /// What a column holds.
    private sealed interface Values {
        /// Writes its entries for rows from `row` on into place `at` of each array.
        void lay(int row, int rows, double[][] into, int at);
    }

    private record Numbers(double[] all) implements Values {
        @Override
        public void lay(int row, int rows, double[][] into, int at) {
            for (int i = 0; i < rows; i++) into[i][at] = all[row + i];
        }
    }

    private record Level(int[] all, int which) implements Values {
        @Override
        public void lay(int row, int rows, double[][] into, int at) {
            for (int i = 0; i < rows; i++) into[i][at] = all[row + i] == which ? 1 : 0;
        }
    }

    Columns(Design design, Workers workers) {
        this.design = design;
        this.workers = workers;
        this.values = new Values[design.width()];
        Arrays.fill(values, new Numbers(new double[design.rows()])); // levels that no row has
        for (Design.Dense column : design.dense()) values[column.at()] = new Numbers(column.values());
        for (Design.Coded column : design.coded()) {
            int[] at = column.at();
            int[] held = Arrays.stream(at).filter(j -> j >= 0).distinct().toArray();
            for (int j : held) values[j] = new Level(at, j);
        }
    }

    /// Each column's sum of its entries times the slopes of their rows; marked columns are left alone. A
    /// column's sum has the same bits whichever others are marked.
    void pull(double[] slope, double[] g, boolean[] marked) {
        List<Design.Dense> dense =
                design.dense().stream().filter(column -> !marked[column.at()]).toList();
        int shares = (dense.size() + SHARE - 1) / SHARE;
        workers.each(shares + design.coded().size(), share -> {
            if (share < shares) {
                numbers(slope, dense.subList(share * SHARE, Math.min(dense.size(), (share + 1) * SHARE)), g);
            } else {
                levels(slope, design.coded().get(share - shares).at(), g, marked);
            }
        });
    }

    /// The Euclidean length of each column.
    double[] lengths() {
        double[] squares = new double[design.width()];
        for (Design.Dense column : design.dense()) {
            squares[column.at()] = Dots.dot(column.values(), column.values(), 0, column.values().length);
        }
        for (Design.Coded column : design.coded()) {
            for (int at : column.at()) if (at >= 0) squares[at] += 1;
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    /// The level of each row, at its own coordinate.
    private static void levels(double[] slope, int[] at, double[] g, boolean[] marked) {
        for (int j : at) if (j >= 0 && !marked[j]) g[j] = 0;
        for (int i = 0; i < at.length; i++) if (at[i] >= 0 && !marked[at[i]]) g[at[i]] += slope[i];
    }

    private static void numbers(double[] slope, List<Design.Dense> some, double[] g) {
        double[] four = new double[4];
        Stretch all = new Stretch(0, slope.length);
        for (int next = 0; next < some.size(); next += 4) {
            List<Design.Dense> here = new ArrayList<>(some.subList(next, Math.min(next + 4, some.size())));
            while (here.size() < 4) here.add(here.getLast());
            Dots.dot4(slope, here, 0, all, four);
            for (int k = 0; k < 4; k++) g[here.get(k).at()] = four[k];
        }
    }

    /// As [io.trueloss.optim.Rowwise#products].
    void products(double[] curve, int[] which, int from, double[][] into) {
        int n = curve.length;
        int runs = Math.clamp(n / Stretch.BLOCK, 1, RUNS);
        double[][][] parts = new double[runs][][];
        workers.each(
                runs,
                run -> parts[run] = run(curve, which, from, new int[] {
                    (int) ((long) n * run / runs), (int) ((long) n * (run + 1) / runs)
                }));
        for (int a = 0; a < into.length; a++) {
            into[a] = Arrays.copyOf(parts[0][a], which.length);
            for (int run = 1; run < runs; run++) {
                double[] part = parts[run][a];
                for (int b = 0; b < part.length; b++) into[a][b] += part[b];
            }
        }
    }

    private double[][] run(double[] curve, int[] which, int from, int[] rows) {
        double[][] sums = IntStream.range(from, which.length)
                .mapToObj(a -> new double[a + 1])
                .toArray(double[][]::new);
        double[][] side = new double[SIDE][which.length];
        for (int row = rows[0]; row < rows[1]; row += SIDE) {
            int here = Math.min(SIDE, rows[1] - row);
            for (int a = 0; a < which.length; a++) values[which[a]].lay(row, here, side, a);
            for (int i = here; i < SIDE; i++) Arrays.fill(side[i], 0);
            for (int i = 0; i < here; i += Octet.ROWS) {
                double[][] eight = Arrays.copyOfRange(side, i, i + Octet.ROWS);
                double[] weight = Arrays.copyOfRange(curve, row + i, row + i + Octet.ROWS);
                for (int k = here - i; k < Octet.ROWS; k++) weight[k] = 0;
                for (int a = from; a < which.length; a++) Octet.add(weight, eight, a, a + 1, sums[a - from]);
            }
        }
        return sums;
    }
}
