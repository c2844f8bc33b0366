package io.trueloss.optim;

/// A parabola as it looks while one weight without a price always stands at its best value: what is left is far
/// less entangled, since a constant has something in common with every level of a category.
///
/// @param rows the products of each column with all, less what the free column explains
/// @param centre the place of the free weight; -1 if none is held at its best value
/// @param share how far the free weight goes back for a unit of each other one
record Centred(double[][] rows, int centre, double[] share) {
    /// The entanglement that is not worth a copy of the products.
    private static final double NEGLIGIBLE = 1e-3;

    static Centred of(Parabola parabola, Penalty penalty) {
        int m = parabola.size();
        double[][] rows = new double[m][];
        for (int a = 0; a < m; a++) {
            rows[a] = parabola.row(a);
        }
        int centre = free(parabola, penalty);
        if (centre < 0 || !entangled(rows, centre)) {
            return new Centred(rows, -1, new double[0]);
        }
        double[] share = new double[m];
        double[] middle = rows[centre];
        for (int a = 0; a < m; a++) {
            share[a] = a == centre ? 0 : middle[a] / middle[centre];
        }
        for (int a = 0; a < m; a++) {
            double[] less = rows[a].clone();
            for (int b = 0; b < m && a != centre; b++) {
                less[b] = Math.fma(-share[a], middle[b], less[b]);
            }
            rows[a] = less;
        }
        return new Centred(rows, centre, share);
    }

    private static int free(Parabola parabola, Penalty penalty) {
        for (int a = 0; a < parabola.size(); a++) {
            if (penalty.free(a) && parabola.row(a)[a] > 0) {
                return a;
            }
        }
        return -1;
    }

    private static boolean entangled(double[][] rows, int centre) {
        for (int a = 0; a < rows.length; a++) {
            double size = Math.sqrt(rows[a][a] * rows[centre][centre]);
            if (a != centre && Math.abs(rows[a][centre]) > NEGLIGIBLE * size) {
                return true;
            }
        }
        return false;
    }

    double[] row(int a) {
        return rows[a];
    }

    /// Brings the free weight to its best value.
    void centre(double[] u, double[] q) {
        if (centre < 0) {
            return;
        }
        double by = -q[centre] / rows[centre][centre];
        u[centre] += by;
        for (int a = 0; a < q.length; a++) {
            q[a] = Math.fma(by, rows[centre][a], q[a]);
        }
        q[centre] = 0;
    }

    /// Takes the free weight along after another one moved.
    void follow(int a, double by, double[] u) {
        if (centre >= 0) {
            u[centre] = Math.fma(-by, share[a], u[centre]);
        }
    }
}
