package io.trueloss.risk;

import java.util.List;

/// Adds the weighted products of a design's columns, `X' diag(h) X`, to a square matrix. Only places with row
/// >= column (within the block of two scores) are filled; whoever reads the block mirrors it.
final class Gram {
    private final Design design;
    private final double[] weighted = new double[Stretch.BLOCK];
    private final double[] four = new double[4];

    Gram(Design design) {
        this.design = design;
    }

    /// Where a block of two scores starts in a square matrix of `stride` rows and columns.
    record Block(double[] values, int row, int column, int stride) {
        void add(int a, int b, double amount) {
            values[(row + Math.max(a, b)) * stride + column + Math.min(a, b)] += amount;
        }
    }

    /// Adds the products over the rows of a stretch, row i weighted by `h[i - from]`.
    void add(double[] h, Stretch stretch, Block into) {
        List<Design.Dense> dense = design.dense();
        for (int a = 0; a < dense.size(); a++) {
            weigh(h, dense.get(a).values(), stretch);
            addDense(a, stretch, into);
            for (Design.Coded coded : design.coded()) addCross(dense.get(a).at(), coded.at(), stretch, into);
        }
        List<Design.Coded> coded = design.coded();
        for (int a = 0; a < coded.size(); a++) {
            for (int b = 0; b <= a; b++)
                addCodes(h, coded.get(a).at(), coded.get(b).at(), stretch, into);
        }
    }

    private void weigh(double[] h, double[] x, Stretch stretch) {
        for (int i = 0; i < stretch.size(); i++) weighted[i] = h[i] * x[stretch.from() + i];
    }

    private void addDense(int a, Stretch stretch, Block into) {
        List<Design.Dense> dense = design.dense();
        int at = dense.get(a).at();
        int b = 0;
        for (; b + 3 <= a; b += 4) {
            Dots.dot4(weighted, dense, b, stretch, four);
            for (int k = 0; k < 4; k++) into.add(at, dense.get(b + k).at(), four[k]);
        }
        for (; b <= a; b++) {
            double[] x = dense.get(b).values();
            into.add(at, dense.get(b).at(), Dots.dot(weighted, x, stretch.from(), stretch.size()));
        }
    }

    private void addCross(int at, int[] codes, Stretch stretch, Block into) {
        for (int i = 0; i < stretch.size(); i++) {
            int code = codes[stretch.from() + i];
            if (code >= 0) into.add(at, code, weighted[i]);
        }
    }

    private static void addCodes(double[] h, int[] a, int[] b, Stretch stretch, Block into) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (a[i] >= 0 && b[i] >= 0) into.add(a[i], b[i], h[i - stretch.from()]);
        }
    }
}
