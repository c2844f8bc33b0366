package io.trueloss.risk;

import io.trueloss.table.Dataset;
import java.util.Arrays;

/// The scores that a linear model gives rows: weighted sums of their columns, the offset in the first, and the
/// learned constants.
public final class Scores {
    private final Places places;
    private final Design design;
    private final double[] offset;

    private Scores(Places places, Design design, double[] offset) {
        this.places = places;
        this.design = design;
        this.offset = offset;
    }

    /// The scores of these rows, whose features stand in the order of the layout's terms.
    public static Scores of(Layout layout, Places places, Dataset rows) {
        return new Scores(places, Design.of(layout, rows), rows.offset());
    }

    /// The scores of these of the rows.
    Scores select(int[] which) {
        return new Scores(places, design.select(which), Design.select(offset, which));
    }

    /// Writes them into `f`: one array a score, each as long as there are rows.
    public void writeAll(double[] w, double[][] f) {
        for (int from = 0; from < design.rows(); from += Stretch.BLOCK) {
            write(w, new Stretch(from, Math.min(from + Stretch.BLOCK, design.rows())), f);
        }
        for (int k = 0; k < places.constant().size(); k++) {
            Arrays.fill(f[places.constant().get(k)], w[places.constantAt(k)]);
        }
    }

    /// Writes the scores that see the columns, for a stretch of rows.
    void write(double[] w, Stretch stretch, double[][] f) {
        for (int k = 0; k < places.seeing().size(); k++) {
            double[] score = f[places.seeing().get(k)];
            if (k == 0) System.arraycopy(offset, stretch.from(), score, stretch.from(), stretch.size());
            else Arrays.fill(score, stretch.from(), stretch.to(), 0);
            design.addScores(w, places.start(k), stretch, score);
        }
    }

    Design design() {
        return design;
    }
}
