package io.trueloss.risk;

import java.util.Arrays;
import java.util.List;

/// Adds the weighted products of a design's columns, `X' diag(h) X`, to a square matrix. Only places with row
/// >= column (within the block of two scores) are filled; whoever reads the block mirrors it.
///
/// The dense columns of a stretch are laid side by side once, for all the weights that its rows are given.
final class Gram {
    private final Design design;
    private final double[][] side;
    private final double[] weight = new double[Octet.ROWS];
    private final double[][] sums;
    private Stretch laid = new Stretch(0, 0);

    Gram(Design design) {
        this.design = design;
        int columns = design.dense().size();
        this.side = new double[Stretch.BLOCK][columns];
        this.sums = new double[columns][];
        Arrays.setAll(sums, a -> new double[a + 1]);
    }

    /// Where a block of two scores starts in a square matrix of `stride` rows and columns.
    record Block(double[] values, int row, int column, int stride) {
        void add(int a, int b, double amount) {
            values[(row + Math.max(a, b)) * stride + column + Math.min(a, b)] += amount;
        }
    }

    /// Adds the products over the rows of a stretch, row i weighted by `h[i - from]`.
    void add(double[] h, Stretch stretch, Block into) {
        List<Design.Coded> coded = design.coded();
        if (!stretch.equals(laid)) lay(stretch);
        addDense(h, stretch.size(), into);
        for (Design.Coded column : coded) addCross(h, column.at(), stretch, into);
        for (int a = 0; a < coded.size(); a++) {
            for (int b = 0; b <= a; b++)
                addCodes(h, coded.get(a).at(), coded.get(b).at(), stretch, into);
        }
    }

    /// Rows that are missing to make the last octet whole keep what they hold, and weigh nothing.
    private void lay(Stretch stretch) {
        List<Design.Dense> dense = design.dense();
        for (int a = 0; a < dense.size(); a++) {
            double[] x = dense.get(a).values();
            for (int i = 0; i < stretch.size(); i++) side[i][a] = x[stretch.from() + i];
        }
        laid = stretch;
    }

    private void addDense(double[] h, int rows, Block into) {
        List<Design.Dense> dense = design.dense();
        for (double[] sum : sums) Arrays.fill(sum, 0);
        for (int i = 0; i < rows; i += Octet.ROWS) {
            int here = Math.min(Octet.ROWS, rows - i);
            System.arraycopy(h, i, weight, 0, here);
            Arrays.fill(weight, here, Octet.ROWS, 0);
            double[][] eight = Arrays.copyOfRange(side, i, i + Octet.ROWS);
            for (int a = 0; a < sums.length; a++) Octet.add(weight, eight, a, a + 1, sums[a]);
        }
        for (int a = 0; a < sums.length; a++) {
            for (int b = 0; b <= a; b++)
                into.add(dense.get(a).at(), dense.get(b).at(), sums[a][b]);
        }
    }

    private void addCross(double[] h, int[] codes, Stretch stretch, Block into) {
        List<Design.Dense> dense = design.dense();
        for (int i = 0; i < stretch.size(); i++) {
            int code = codes[stretch.from() + i];
            if (code < 0) continue;
            for (int a = 0; a < sums.length; a++) into.add(dense.get(a).at(), code, h[i] * side[i][a]);
        }
    }

    private static void addCodes(double[] h, int[] a, int[] b, Stretch stretch, Block into) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (a[i] >= 0 && b[i] >= 0) into.add(a[i], b[i], h[i - stretch.from()]);
        }
    }
}
