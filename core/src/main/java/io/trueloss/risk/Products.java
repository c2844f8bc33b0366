package io.trueloss.risk;

/// Sums over rows of the products of two coordinates, each product weighted by a number of the row and of the
/// two scores the coordinates belong to: what a Hessian is made of.
final class Products {
    private final Design design;
    private final Places places;
    private final Gram gram;
    private final double[] values;

    Products(Design design, Places places) {
        this.design = design;
        this.places = places;
        this.gram = new Gram(design);
        this.values = new double[places.size() * places.size()];
    }

    /// How many products it takes to form the Hessian of an objective and to factorise it.
    static double cost(LinearObjective objective) {
        double filled =
                (double) objective.places().seeing().size() * objective.design().filled();
        double p = objective.size();
        return objective.rows() * filled * filled / 2 + p * p * p / 3;
    }

    /// What a row's product counts for two scores, by their numbers; an array may be used again for the next
    /// two.
    @FunctionalInterface
    interface Weight {
        double[] of(int a, int b);
    }

    /// The sums so far: row-major, of two scores only the half at and below the diagonal.
    double[] values() {
        return values;
    }

    void add(Weight weight, Stretch stretch) {
        int p = places.size();
        for (int a = 0; a < places.seeing().size(); a++) {
            for (int b = 0; b <= a; b++) {
                double[] each =
                        weight.of(places.seeing().get(a), places.seeing().get(b));
                if (counts(each, stretch))
                    gram.add(each, stretch, new Gram.Block(values, places.start(a), places.start(b), p));
            }
        }
        for (int k = 0; k < places.constant().size(); k++) addConstant(k, weight, stretch);
    }

    /// Whether some row counts: scores that have nothing to do with each other have no mixed curvature.
    private static boolean counts(double[] each, Stretch stretch) {
        for (int i = 0; i < stretch.size(); i++) if (each[i] != 0) return true;
        return false;
    }

    private void addConstant(int k, Weight weight, Stretch stretch) {
        int row = places.constantAt(k) * places.size();
        int constant = places.constant().get(k);
        for (int b = 0; b < places.seeing().size(); b++) {
            design.addPull(weight.of(constant, places.seeing().get(b)), stretch, values, row + places.start(b));
        }
        for (int l = 0; l <= k; l++) {
            double[] each = weight.of(constant, places.constant().get(l));
            for (int i = 0; i < stretch.size(); i++) values[row + places.constantAt(l)] += each[i];
        }
    }

    /// Fills the other half of the blocks of two different scores, which are symmetric in the columns.
    static void mirror(double[] h, Places places) {
        int q = places.width();
        int p = places.size();
        for (int a = 1; a < places.seeing().size(); a++) {
            for (int b = 0; b < a; b++) {
                for (int i = 0; i < q; i++) {
                    for (int j = 0; j < i; j++) h[(a * q + j) * p + b * q + i] = h[(a * q + i) * p + b * q + j];
                }
            }
        }
    }
}
